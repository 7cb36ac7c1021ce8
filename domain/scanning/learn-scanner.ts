import { medianOf } from './burst-run';
import { CALIBRATION_CODES } from './calibration-codes';
import { decodeKeys } from './decode-keys';
import { findTerminator, keyRole } from './key-role';
import type { KeyStroke } from './key-stroke';
import { profileOf, type LearnedScanner, type LearnedSeparator } from './learned-scanner';
import { DEFAULT_PROFILE, GROUP_SEPARATOR, type ScannerProfile } from './scanner-profile';

/** Why a scan taught nothing. */
export type LessonFault =
  /** Another code, or one that arrived in a way no setting explains. */
  | 'another-code'
  /** As slow as a hand. */
  | 'by-hand'
  /** Characters follow the code before its end: the scanner must be set not to send them. */
  | 'text-after'
  /** The third scan is about Caps Lock, which was off. */
  | 'caps-lock-off';

export type Lesson = { readonly ok: true; readonly learned: LearnedScanner } | { readonly ok: false; readonly fault: LessonFault };

type Setting = Pick<ScannerProfile, 'layout' | 'capsLock'>;

/** Ordered: the physical key says most, since it survives every input method; what the computer made of it comes last. */
const SETTINGS: readonly Setting[] = [
  { layout: 'us', capsLock: 'unknown' },
  { layout: 'us', capsLock: 'compensated' },
  { layout: 'computer', capsLock: 'unknown' },
];

const LONGEST_PREFIX = 8;
const SLOWEST_SCANNER = 150;
const AIM_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]$/;

/** The first scan: pace, ending, prefix, layout, and Caps Lock if it happens to be on. `today` is YYYY-MM-DD. */
export function learnScanner(strokes: readonly KeyStroke[], today: string): Lesson {
  const { content, terminator } = partEnding(strokes);
  const pace = paceOf(content);
  if (pace.medianGap > SLOWEST_SCANNER) return { ok: false, fault: 'by-hand' };

  const texts = SETTINGS.map((setting) => ({ setting, text: decode(content, setting) }));
  const match = texts.find(({ text }) => text.endsWith(CALIBRATION_CODES.sample));
  if (!match) return { ok: false, fault: texts.some(({ text }) => text.includes(CALIBRATION_CODES.sample)) ? 'text-after' : 'another-code' };

  const before = match.text.slice(0, -CALIBRATION_CODES.sample.length);
  const namesSymbology = AIM_IDENTIFIER.test(before.slice(-3));
  const prefix = namesSymbology ? before.slice(0, -3) : before;
  if (prefix.length > LONGEST_PREFIX) return { ok: false, fault: 'another-code' };

  const { layout } = match.setting;
  const capsLock = isCapsLockOn(content) ? nameCapsLock(match.setting) : 'unknown';
  return { ok: true, learned: { version: 1, learnedOn: today, ...pace, terminator, prefix, namesSymbology, layout, capsLock, separator: { sent: 'untried' } } };
}

/** The second scan: what arrives where the code has a group separator. */
export function learnSeparator(learned: LearnedScanner, strokes: readonly KeyStroke[]): Lesson {
  const [head = '', tail = ''] = CALIBRATION_CODES.separated.split(GROUP_SEPARATOR);
  const { content } = partEnding(strokes);
  const text = decodeKeys(content.map(({ stroke }) => stroke), { ...profileOf(learned), tokenTexts: {}, tokenKeys: {} }).text;
  const start = text.indexOf(head);
  if (start < 0 || !text.endsWith(tail)) return { ok: false, fault: 'another-code' };

  const between = text.slice(start + head.length, -tail.length);
  return { ok: true, learned: { ...learned, separator: nameSeparator(between, content) } };
}

/** The third scan, of the first code with Caps Lock on: whether the scanner turns its letters round to make up for it. */
export function learnCapsLock(learned: LearnedScanner, strokes: readonly KeyStroke[]): Lesson {
  const { content } = partEnding(strokes);
  if (!isCapsLockOn(content)) return { ok: false, fault: 'caps-lock-off' };

  const match = SETTINGS.find(
    (setting) => setting.layout === learned.layout && decode(content, setting).endsWith(CALIBRATION_CODES.sample),
  );
  return match ? { ok: true, learned: { ...learned, capsLock: nameCapsLock(match) } } : { ok: false, fault: 'another-code' };
}

type Press = { readonly stroke: KeyStroke; readonly role: ReturnType<typeof keyRole> };

/** The keys that make the text, and the key that ended it; a line feed after Enter is part of the ending. */
function partEnding(strokes: readonly KeyStroke[]): { readonly content: readonly Press[]; readonly terminator: LearnedScanner['terminator'] } {
  const presses = strokes
    .filter(({ action, repeat }) => action === 'down' && !repeat)
    .map((stroke) => ({ stroke, role: keyRole(stroke, DEFAULT_PROFILE) }))
    .filter(({ role }) => role !== 'ignored');
  const last = presses.findLastIndex(({ role }) => role === 'terminator');
  const ends = last >= 0 && presses.slice(last + 1).every(({ stroke }) => stroke.ctrl);
  if (!ends) return { content: presses, terminator: 'None' };

  const ending = presses[last];
  return { content: presses.slice(0, last), terminator: (ending && findTerminator(ending.stroke)) ?? 'Enter' };
}

function paceOf(content: readonly Press[]): Pick<LearnedScanner, 'medianGap' | 'longestGap'> {
  const gaps = content.slice(1).map(({ stroke }, index) => stroke.timeStamp - (content[index]?.stroke.timeStamp ?? 0));
  return { medianGap: roundTenth(medianOf(gaps)), longestGap: roundTenth(Math.max(0, ...gaps)) };
}

function roundTenth(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function decode(content: readonly Press[], setting: Setting): string {
  return decodeKeys(content.map(({ stroke }) => stroke), { ...DEFAULT_PROFILE, ...setting }).text;
}

function isCapsLockOn(content: readonly Press[]): boolean {
  return content.some(({ stroke }) => stroke.caps);
}

/** With Caps Lock on the plain reading fits a scanner that ignores it; the computer's own reading one that makes up for it. */
function nameCapsLock({ layout, capsLock }: Setting): LearnedScanner['capsLock'] {
  return layout === 'us' && capsLock === 'unknown' ? 'ignored' : 'compensated';
}

function nameSeparator(between: string, content: readonly Press[]): LearnedSeparator {
  if (between === GROUP_SEPARATOR) return { sent: 'control' };
  if (between !== '') return { sent: 'text', text: between };

  const functionKey = content.find(({ stroke }) => /^F\d+$/.test(stroke.code));
  return functionKey ? { sent: 'key', code: functionKey.stroke.code } : { sent: 'lost' };
}
