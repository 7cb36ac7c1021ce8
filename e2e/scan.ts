import type { CDPSession, Page } from '@playwright/test';
import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { strokeFor } from '@/domain/scanning/sample-strokes';

/**
 * A scanner and a pair of hands for Playwright, through the DevTools protocol: trusted key events with time stamps of
 * our choosing, so that no test depends on how fast the machine is. `page.keyboard` has no say in time.
 */
export type ScanOptions = {
  /** Milliseconds between keys. */
  readonly gap?: number;
  readonly terminator?: 'Enter' | 'Tab' | 'none';
  /** Milliseconds since 1970 of the first key. Without it the last key is struck now, so that a hand's next key comes after it. */
  readonly startAt?: number;
  /** What the computer makes of each key, where it differs from a US keyboard. */
  readonly key?: (key: string, code: string) => string;
};

type KeyPress = Pick<KeyStroke, 'code' | 'key'> & Partial<Pick<KeyStroke, 'shift' | 'ctrl' | 'alt' | 'repeat'>>;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Scans a text: every key on the wire at once, as a scanner's are. Enter or Tab inside the text are `\n` and `\t`. */
export async function scan(page: Page, text: string, { gap = 8, terminator = 'Enter', startAt = Date.now() - text.length * gap, key }: ScanOptions = {}) {
  const ending = { Enter: '\n', Tab: '\t', none: '' }[terminator];
  const presses = Array.from(text + ending, (character) => pressFor(character, key));
  await pressKeys(page, presses, gap, startAt);
}

/** Types as a person does, the last key now. The pauses are in the time stamps; the test does not wait for them. */
export async function typeHuman(page: Page, text: string, gap = 120, startAt = Date.now() - text.length * gap) {
  await pressKeys(page, Array.from(text, (character) => pressFor(character)), gap, startAt);
}

/** Presses keys one after the other; answers when the page has handled them all. */
export async function pressKeys(page: Page, presses: readonly KeyPress[], gap: number, startAt = Date.now()) {
  const session = await sessionOf(page);
  await Promise.all(presses.flatMap((press, index) => dispatchPress(session, press, (startAt + index * gap) / 1000, gap)));
}

/**
 * Scans while a Chinese input method is on: the page sees `Process` and 229, the characters pile up in a composition,
 * and Enter only commits them. Chromium only.
 */
export async function scanThroughInputMethod(page: Page, text: string, { gap = 8, startAt = Date.now() }: ScanOptions = {}) {
  const session = await sessionOf(page);
  const work: Promise<unknown>[] = [];

  Array.from(text).forEach((character, index) => {
    work.push(dispatchProcess(session, strokeFor(character, 0, 'field'), (startAt + index * gap) / 1000));
    const composed = text.slice(0, index + 1).toLowerCase();
    work.push(session.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length }));
  });
  work.push(dispatchProcess(session, { code: 'Enter', key: 'Enter' }, (startAt + text.length * gap) / 1000));
  work.push(session.send('Input.insertText', { text: text.toLowerCase() }));
  await Promise.all(work);
}

/** Opens a composition in the focused field and leaves it open. */
export async function openComposition(page: Page, text: string) {
  const session = await sessionOf(page);
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

function pressFor(character: string, rename?: ScanOptions['key']): KeyPress {
  const { code, key, shift } = strokeFor(character, 0, 'field');
  return { code, key: rename?.(key, code) ?? key, shift };
}

function dispatchPress(session: CDPSession, press: KeyPress, timestamp: number, gap: number): Promise<unknown>[] {
  const { code, key, shift = false, ctrl = false, alt = false, repeat = false } = press;
  const typed = { Enter: '\r', Tab: '' }[key] ?? (key.length === 1 ? key : '');
  const text = ctrl || alt ? '' : typed;
  const event = { code, key, windowsVirtualKeyCode: virtualKey(code), modifiers: (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0) };

  return [
    session.send('Input.dispatchKeyEvent', { ...event, type: text === '' ? 'rawKeyDown' : 'keyDown', text, timestamp, autoRepeat: repeat }),
    session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', timestamp: timestamp + Math.min(gap, 40) / 2000 }),
  ];
}

function dispatchProcess(session: CDPSession, { code, shift = false }: KeyPress, timestamp: number): Promise<unknown> {
  const event = { code, key: 'Process', windowsVirtualKeyCode: 229, modifiers: shift ? 8 : 0, timestamp };
  return session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
}

const OTHER_KEYS: Readonly<Record<string, number>> = {
  Enter: 13, NumpadEnter: 13, Tab: 9, Escape: 27, Space: 32, AltLeft: 18, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40,
  Semicolon: 186, Equal: 187, Comma: 188, Minus: 189, Period: 190, Slash: 191, Backquote: 192,
  BracketLeft: 219, Backslash: 220, BracketRight: 221, Quote: 222,
};

/** The key code Windows gives the physical key. */
function virtualKey(code: string): number {
  const [, cap] = /^(?:Key|Digit)(.)$/.exec(code) ?? [];
  if (cap) return cap.charCodeAt(0);

  const [, keypad] = /^Numpad(\d)$/.exec(code) ?? [];
  const [, row] = /^F(\d+)$/.exec(code) ?? [];
  if (keypad) return 96 + Number(keypad);
  return row ? 111 + Number(row) : (OTHER_KEYS[code] ?? 0);
}
