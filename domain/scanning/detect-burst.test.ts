import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DetectorInput } from './detect-burst';
import type { KeyStroke } from './key-stroke';
import { PLAIN_SETTINGS, runDesk, untilQuiet } from './sample-desk';
import { sampleStroke, strokeFor, strokesFor } from './sample-strokes';

const CODE = '110101199003074514';
const MRZ = ['POCHNCESHI<<YANGBEN<<<<<<<<<<<<<<<<<<<<<<<<<', 'EA12345676CHN9003071M3301018MNPHKLMOFLNHA990'] as const;

const printable = fc.string({ unit: fc.constantFrom(...'abcxyzABC0123456789-<>|/:;.'), minLength: 1, maxLength: 40 });

function pauses(min: number, max: number) {
  return fc.array(fc.integer({ min, max }), { minLength: 41, maxLength: 41 });
}

/** Inputs with silences of any length noticed between them, as a stalled page would report them. */
function withSilences(strokes: readonly KeyStroke[], silences: readonly (number | undefined)[]): readonly DetectorInput[] {
  const split = strokes.flatMap((stroke, index): readonly DetectorInput[] => {
    const silence = silences[index];
    const key: DetectorInput = { kind: 'key', stroke };
    return silence === undefined ? [key] : [key, { kind: 'quiet', now: stroke.timeStamp + silence }];
  });
  return [...split, { kind: 'quiet', now: (strokes.at(-1)?.timeStamp ?? 0) + 10_000 }];
}

test('any split of a scan into batches gives the same output', () => {
  const silences = fc.array(fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }), { maxLength: 60 });

  fc.assert(
    fc.property(printable, pauses(0, 200), fc.constantFrom('page', 'field', 'button'), silences, (text, gaps, focus, split) => {
      const strokes = strokesFor(`${text}\n`, (index) => gaps[index] ?? 0, focus);
      const { scans, field, page } = runDesk(untilQuiet(strokes));

      expect(runDesk(withSilences(strokes, split))).toMatchObject({ scans, field, page });
    }),
    { numRuns: 500 },
  );
});

test('what a hand typed before a record of several lines is given back', () => {
  const strokes = strokesFor('xyab|\n', (index) => (index < 3 ? 61 : 0), 'page');

  expect(runDesk(untilQuiet(strokes))).toMatchObject({ page: 'xy', scans: [{ text: 'ab|' }] });
});

test('whatever is typed without a terminator is all given back, at any speed', () => {
  fc.assert(
    fc.property(printable, pauses(0, 200), fc.constantFrom('page', 'field'), (text, gaps, focus) => {
      const desk = runDesk(untilQuiet(strokesFor(text, (index) => gaps[index] ?? 0, focus)));

      expect(desk.scans).toEqual([]);
      expect(focus === 'field' ? desk.field : desk.page).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('any human trace ends as the text that was typed', () => {
  fc.assert(
    fc.property(printable, pauses(61, 400), fc.constantFrom('page', 'field'), (text, gaps, focus) => {
      const desk = runDesk(untilQuiet(strokesFor(`${text}\n`, (index) => gaps[index] ?? 0, focus)));

      expect(desk.scans).toEqual([]);
      expect(focus === 'field' ? desk.field : desk.page).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('only three keys of a scan reach a field, and they are taken back', () => {
  const desk = runDesk(untilQuiet(strokesFor(`${CODE}\n`, () => 8)));

  expect(desk.scans.map(({ text }) => text)).toEqual([CODE]);
  expect(desk.field).toBe('');
  expect(desk.swallowed).toBe(CODE.length - 3 + 1);
});

test('with a prefix set up no key of a scan reaches a field', () => {
  const profile = { ...PLAIN_SETTINGS.profile, prefix: '~' };
  const desk = runDesk(untilQuiet(strokesFor(`~${CODE}\n`, () => 8)), { ...PLAIN_SETTINGS, profile });

  expect(desk.scans.map(({ text }) => text)).toEqual([CODE]);
  expect(desk.swallowed).toBe(CODE.length + 2);
});

test('a hand that types the prefix gets it back', () => {
  const profile = { ...PLAIN_SETTINGS.profile, prefix: '~~' };
  const desk = runDesk(untilQuiet(strokesFor('~a', () => 120)), { ...PLAIN_SETTINGS, profile });

  expect(desk.field).toBe('~a');
});

test('a scan that begins while a name is being typed leaves the name alone', () => {
  const typed = strokesFor('zhang', () => 110);
  const scan = strokesFor(`${CODE}\n`, (index) => (index === 0 ? 100 : 6), 'field', typed.at(-1)?.timeStamp);
  const desk = runDesk(untilQuiet([...typed, ...scan]));

  expect(desk.scans.map(({ text, doubts }) => ({ text, doubts }))).toEqual([{ text: CODE, doubts: [] }]);
  expect(desk.field).toBe('zhang');
});

test('a sound number after a scan that broke off is taken alone', () => {
  const first = strokesFor('991234', () => 5);
  const second = strokesFor(`${CODE}\n`, (index) => (index === 0 ? 600 : 5), 'field', first.at(-1)?.timeStamp);
  const desk = runDesk(untilQuiet([...first, ...second]), { ...PLAIN_SETTINGS, known: (text) => text === CODE });

  expect(desk.scans.map(({ text, doubts }) => ({ text, doubts }))).toEqual([{ text: CODE, doubts: [] }]);
});

test('the tail of a number after a pause is never read as a number of its own', () => {
  const strokes = strokesFor(`${CODE}\n`, (index) => (index === 6 ? 400 : 5));
  const [scan] = runDesk(untilQuiet(strokes)).scans;

  expect(scan).toMatchObject({ text: CODE, doubts: ['interrupted'] });
});

test.each([
  ['with Enter', '\n', 'Enter'],
  ['with Tab', '\t', 'Tab'],
])('the two lines of a passport parted %s are one scan', (_, separator, terminator) => {
  const strokes = strokesFor(`${MRZ.join(separator)}${separator}`, (index) => (index === 45 ? 100 : 4));
  const desk = runDesk(untilQuiet(strokes));

  expect(desk.scans).toHaveLength(1);
  expect(desk.scans[0]).toMatchObject({ text: MRZ.join(separator), terminator, doubts: [] });
  expect(desk.field).toBe('');
});

test('a first MRZ line whose second never comes is still handed on', () => {
  const desk = runDesk(untilQuiet(strokesFor(`${MRZ[0]}\n`, () => 4)));

  expect(desk.scans.map(({ text, terminator }) => ({ text, terminator }))).toEqual([{ text: MRZ[0], terminator: 'Enter' }]);
});

test('two scans run together stay two', () => {
  const strokes = strokesFor(`${CODE}\n${CODE.slice(0, 17)}X\n`, (index) => (index === 19 ? 70 : 3));

  expect(runDesk(untilQuiet(strokes)).scans.map(({ text }) => text)).toEqual([CODE, `${CODE.slice(0, 17)}X`]);
});

test('the line feed of a CR LF suffix goes with its scan', () => {
  const strokes = strokesFor(`${CODE}\n`, () => 5);
  const lineFeed = sampleStroke({ code: 'KeyJ', key: 'j', ctrl: true, timeStamp: 5 * 19 + 4, focus: 'field' });
  const desk = runDesk(untilQuiet([...strokes, lineFeed]));

  expect(desk.scans).toHaveLength(1);
  expect(desk.swallowed).toBe(CODE.length - 3 + 2);
  expect(desk.alone).toEqual([]);
});

test('a group separator sent as Ctrl+] is held and kept', () => {
  const head = strokesFor('0112345678', () => 5);
  const separator = sampleStroke({ code: 'BracketRight', key: ']', ctrl: true, timeStamp: 55, focus: 'field' });
  const tail = strokesFor('21ABC\n', () => 5, 'field', 55);
  const desk = runDesk(untilQuiet([...head, separator, ...tail]));

  expect(desk.scans[0]?.text).toBe('0112345678\u001d21ABC');
  expect(desk.alone).toEqual([]);
});

test('through an open composition the code is read from the physical keys', () => {
  const strokes = strokesFor(`E${CODE}\n`, () => 8).map((stroke) => ({ ...stroke, key: 'Process', composing: true }));
  const desk = runDesk(untilQuiet(strokes));

  expect(desk.scans[0]?.text).toBe(`E${CODE}`);
});

test('a repeated key adds nothing to a scan and reaches no field within one', () => {
  const strokes = strokesFor(`${CODE}\n`, () => 8);
  const repeats = strokes.slice(8, 9).map((stroke) => ({ ...stroke, timeStamp: stroke.timeStamp + 2, repeat: true }));
  const desk = runDesk(untilQuiet([...strokes.slice(0, 9), ...repeats, ...strokes.slice(9)]));

  expect(desk.scans[0]?.text).toBe(CODE);
  expect(desk.field).toBe('');
});

test('a key held down is typed as often as it repeats and is no scan', () => {
  const press = strokeFor('a', 0, 'field');
  const repeats = Array.from({ length: 19 }, (_, index) => ({ ...press, timeStamp: 500 + 30 * index, repeat: true }));
  const desk = runDesk(untilQuiet([press, ...repeats, strokeFor('\n', 1400, 'field')]));

  expect(desk.scans).toEqual([]);
  expect(desk.field).toBe('a'.repeat(20));
});

test('Escape gives the held text back', () => {
  const strokes = strokesFor('abcdefg', () => 8);
  const escape = sampleStroke({ code: 'Escape', key: 'Escape', timeStamp: 70, focus: 'field' });

  expect(runDesk(untilQuiet([...strokes, escape])).field).toBe('abcdefg');
});

test('nothing typed into a password is looked at', () => {
  const strokes = strokesFor(`${CODE}\n`, () => 5).map((stroke) => ({ ...stroke, focus: 'secret' as const }));
  const desk = runDesk(untilQuiet(strokes));

  expect(desk).toMatchObject({ scans: [], swallowed: 0, alone: [] });
});

test('a key alone for 70 ms may be a shortcut, and none of a scan may', () => {
  const human = strokesFor('jkyn', () => 71, 'page');
  const scan = strokesFor('JKYN123456\n', () => 12, 'page', 2000);

  expect(runDesk(untilQuiet(human)).alone.map(({ key }) => key)).toEqual(['j', 'k', 'y', 'n']);
  expect(runDesk(untilQuiet(scan)).alone).toEqual([]);
});

test('a payload no card carries is cut and doubted', () => {
  const [scan] = runDesk(untilQuiet(strokesFor(`${'7'.repeat(5000)}\n`, () => 1))).scans;

  expect(scan?.text).toHaveLength(4096);
  expect(scan?.doubts).toContain('too-long');
});
