import { expect, test } from 'vitest';
import { CALIBRATION_CODES } from './calibration-codes';
import type { KeyStroke } from './key-stroke';
import { learnCapsLock, learnScanner, learnSeparator, type Lesson } from './learn-scanner';
import { profileOf, type LearnedScanner } from './learned-scanner';
import { runDesk, untilQuiet } from './sample-desk';
import { sampleStroke, strokesFor } from './sample-strokes';
import { DEFAULT_PROFILE, GROUP_SEPARATOR } from './scanner-profile';

const { sample } = CALIBRATION_CODES;
const TODAY = '2026-11-24';
const swapCase = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());

function scanned(text: string, gap = 8, change: (stroke: KeyStroke) => Partial<KeyStroke> = () => ({})): readonly KeyStroke[] {
  return strokesFor(text, () => gap, 'page').map((stroke) => ({ ...stroke, ...change(stroke) }));
}

function learnedFrom(lesson: Lesson): LearnedScanner {
  if (!lesson.ok) throw new Error(lesson.fault);
  return lesson.learned;
}

test('a common scanner teaches its pace and its ending, and nothing else is changed', () => {
  const learned = learnedFrom(learnScanner(scanned(`${sample}\n`, 2), TODAY));
  expect(learned).toMatchObject({ medianGap: 2, terminator: 'Enter', prefix: '', layout: 'us', capsLock: 'unknown' });
  expect(profileOf(learned)).toEqual(DEFAULT_PROFILE);
});

test.each([
  ['Tab', `${sample}\t`, 'Tab'],
  ['nothing', sample, 'None'],
])('an ending of %s is learned', (_, text, terminator) => {
  expect(learnedFrom(learnScanner(scanned(text), TODAY)).terminator).toBe(terminator);
});

test('what stands before the code is its prefix, unless it names the symbology', () => {
  expect(learnedFrom(learnScanner(scanned(`#>${sample}\n`), TODAY))).toMatchObject({ prefix: '#>', namesSymbology: false });
  expect(learnedFrom(learnScanner(scanned(`]C0${sample}\n`), TODAY))).toMatchObject({ prefix: '', namesSymbology: true });
});

test('a Bluetooth scanner slower than the usual limits is heard afterwards', () => {
  const code = '110101199003074514';
  const learned = learnedFrom(learnScanner(scanned(`!${sample}\n`, 70), TODAY));
  const inputs = untilQuiet(strokesFor(`!${code}\n`, () => 70, 'page'));
  expect(runDesk(inputs).scans).toEqual([]);
  expect(runDesk(inputs, { profile: profileOf(learned), known: () => false }).scans.map(({ text }) => text)).toEqual([code]);
});

test('a scanner set to the French layout of its computer is read by what the computer makes of it', () => {
  const french: Readonly<Record<string, string>> = { a: 'KeyQ', q: 'KeyA', z: 'KeyW', w: 'KeyZ', m: 'Semicolon', ';': 'Comma' };
  const learned = learnedFrom(learnScanner(scanned(`${sample}\n`, 8, ({ key, code }) => ({ code: french[key.toLowerCase()] ?? code })), TODAY));
  expect(learned.layout).toBe('computer');
});

test.each([
  ['ignores it', ({ key }: KeyStroke) => ({ caps: true, key: key.length === 1 ? swapCase(key) : key }), 'ignored'],
  ['makes up for it', ({ shift, code }: KeyStroke) => ({ caps: true, shift: code.startsWith('Key') ? !shift : shift }), 'compensated'],
])('with Caps Lock on it is learned that the scanner %s', (_, change, capsLock) => {
  const withCaps = scanned(`${sample}\n`, 8, change);
  expect(learnedFrom(learnScanner(withCaps, TODAY)).capsLock).toBe(capsLock);
  const learned = learnedFrom(learnScanner(scanned(`${sample}\n`), TODAY));
  expect(learnedFrom(learnCapsLock(learned, withCaps)).capsLock).toBe(capsLock);
  expect(learnCapsLock(learned, scanned(`${sample}\n`))).toEqual({ ok: false, fault: 'caps-lock-off' });
});

const SEPARATORS: readonly [string, Partial<KeyStroke>[], object][] = [
  ['Ctrl+]', [{ code: 'BracketRight', key: ']', ctrl: true }], { sent: 'control' }],
  ['F8', [{ code: 'F8', key: 'F8' }], { sent: 'key', code: 'F8' }],
  ['a text', [{ code: 'Digit6', key: '^', shift: true }, { code: 'BracketRight', key: ']' }], { sent: 'text', text: '^]' }],
  ['nothing', [], { sent: 'lost' }],
];

test.each(SEPARATORS)('a group separator sent as %s is learned and read from then on', (_, keys, separator) => {
  const pressed = [...strokesFor('YIKA', () => 8), ...keys.map((key) => sampleStroke(key)), ...strokesFor('2468\n', () => 8)];
  const strokes = pressed.map((stroke, index) => ({ ...stroke, focus: 'page' as const, timeStamp: index * 8 }));
  const learned = learnedFrom(learnSeparator(learnedFrom(learnScanner(scanned(`${sample}\n`), TODAY)), strokes));
  expect(learned.separator).toEqual(separator);

  const { scans } = runDesk(untilQuiet(strokes), { profile: profileOf(learned), known: () => false });
  expect(scans.map(({ text }) => text)).toEqual([`YIKA${keys.length > 0 ? GROUP_SEPARATOR : ''}2468`]);
});

test.each([
  ['another-code', scanned('110101199003074514\n')],
  ['by-hand', scanned(`${sample}\n`, 180)],
  ['text-after', scanned(`${sample}#\n`)],
])('a scan that teaches nothing says why: %s', (fault, strokes) => {
  expect(learnScanner(strokes, TODAY)).toEqual({ ok: false, fault });
});
