import { isSingleCharacter } from '@/domain/scanning/key-role';
import type { KeyStroke } from '@/domain/scanning/key-stroke';

type Pressed = Pick<KeyStroke, 'code' | 'key' | 'shift' | 'ctrl' | 'alt'>;

/**
 * The name people and `aria-keyshortcuts` give a key press: `F2`, `Ctrl+Enter`, `Alt+1`, `J`, `/`. With Ctrl or Alt the
 * physical key counts, so that no layout and no input method changes what Alt+L means; alone, what is printed on it does.
 */
export function nameChord({ code, key, shift, ctrl, alt }: Pressed): string {
  const physical = nameOfCode(code);
  const printed = isSingleCharacter(key) && key !== ' ' ? key.toUpperCase() : physical;
  const name = ctrl || alt ? physical : printed;
  // A character already says whether Shift made it: `?` is not Shift+?.
  const shiftCounts = shift && (ctrl || alt || /^[A-Z]$/.test(name) || name.length > 1);

  return [ctrl && 'Ctrl', alt && 'Alt', shiftCounts && 'Shift', name].filter(Boolean).join('+');
}

/** A chord that types a character: active only where nothing can be typed, and never in the middle of a scan. */
export function isCharacterChord(chord: string): boolean {
  return isSingleCharacter(chord.replace(/^Shift\+/, ''));
}

function nameOfCode(code: string): string {
  const letterOrDigit = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (letterOrDigit) return letterOrDigit;

  // The keypad with digits is left out: with Alt it types characters on Windows.
  return { NumpadEnter: 'Enter', Slash: '/', Comma: ',', Period: '.', BracketLeft: '[', BracketRight: ']' }[code] ?? code;
}
