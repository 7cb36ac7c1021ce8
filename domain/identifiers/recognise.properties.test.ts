import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { findModule } from '@/domain/identifiers/registry';
import { recognise } from '@/domain/identifiers/recognise';

const context = { today: '2026-11-23', localPatterns: [{ kind: 'hospital_card', regex: 'MZ\\d{8}', assigner: 'YIREN' }] };

const VECTORS: { vectors: { input: string }[] } = JSON.parse(
  readFileSync(new URL('./vectors.fixture.json', import.meta.url), 'utf8'),
);
const INPUTS = VECTORS.vectors.map(({ input }) => input);

/** A sound number of one of the three kinds: an existing area, a day of the last century, any sequence. */
const soundNumbers = fc
  .tuple(
    fc.constantFrom('110101', '310104', '440524', '510107', '620102', '659001', '330114', '810000', '830000', '932682', '944410'),
    fc.date({ min: new Date('1910-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, sequence]) => {
    const day = birth.toISOString().slice(0, 10).replaceAll('-', '');
    const seventeen = region + day + String(sequence).padStart(3, '0');
    return seventeen + mod11CheckCharacter(seventeen);
  });

/** Printed on every run, so that a fault seen once can be seen again: `SEED=… vitest run …`. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`recognition properties: seed ${String(seed)}\n`);
fc.configureGlobal({ seed });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'0123456789X<>|:;?%*^()[]-', ' ', '\t', '\r', '\n', '\u001d', '\ud800'), maxLength: 120 }),
);

/** A legal input with something inserted, dropped, doubled or replaced: what scanners and fingers really do. */
const mutatedInputs = fc
  .tuple(fc.constantFrom(...INPUTS), fc.nat(200), fc.nat(12), fc.string({ unit: 'binary', maxLength: 3 }))
  .map(([input, at, dropped, inserted]) => input.slice(0, at) + inserted + input.slice(at + dropped));

test('never throws, and answers coherently, whatever arrives', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 1, arbitrary: anyText }, { weight: 4, arbitrary: mutatedInputs }), (input) => {
      const recognition = recognise(input, context);
      // Plain comparisons: a hundred thousand matchers would take longer than the runs themselves.
      if (recognition.valid !== (recognition.reason === null)) throw new Error('valid means: no reason against');
      if (recognition.valid && recognition.readings[0]?.normalized !== recognition.normalized) throw new Error('first reading leads');
      if (recognition.readings.slice(1).some(({ decisive }) => decisive)) throw new Error('only the first may be decisive');
    }),
    { numRuns: 100_000 },
  );
}, 60_000);

test('a sound number is read through everything scanners and input methods wrap around it', () => {
  const wraps: readonly ((number: string) => string)[] = [
    (number) => `]C0${number}`,
    (number) => `】Q1${number}\r\n`,
    (number) => `\u0002${number}\u0003`,
    (number) => `*${number}*`,
    (number) => number.toLowerCase(),
    (number) => `${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)}\t`,
    (number) => [...number].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join(''),
    (number) => [...number].join('\u200b'),
    (number) => `身份证号：${number}`,
  ];
  fc.assert(
    fc.property(soundNumbers, fc.constantFrom(...wraps), (number, wrap) => {
      expect(recognise(wrap(number), context)).toEqual(recognise(number, context));
      expect(recognise(number, context)).toMatchObject({ valid: true, normalized: number, assurance: 'checksum' });
    }),
  );
});

/** Spaces mean something only between words, columns of a zone and tracks of a stripe. */
const SPACED_KINDS = ['name_cn', 'idcard_record', 'ss_card_record', 'magstripe', 'date', 'empty', 'url', 'unknown', 'too_long', 'multiple'];

const SOUND = VECTORS.vectors.filter(({ input }) => recognise(input, context).valid);

test.each([
  ['in small letters', (input: string) => input.toLowerCase()],
  ['in capitals', (input: string) => input.toUpperCase()],
  ['in full width', (input: string) => input.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['behind a symbology identifier', (input: string) => (/^[\]】*]/.test(input) ? input : `]C0${input}`)],
])('every sound vector reads the same %s', (_, change) => {
  expect(SOUND.length).toBeGreaterThan(100);
  for (const { input } of SOUND) expect([input, recognise(change(input), context)]).toEqual([input, recognise(input, context)]);
});

test('spaces between the characters of a number change nothing', () => {
  const numbers = SOUND.filter(({ input }) => {
    const { kind } = recognise(input, context);
    return !SPACED_KINDS.includes(kind) && !kind.startsWith('mrz') && !/^[\]】*\s\u0002]|[\r\n\t]/.test(input);
  });
  expect(numbers.length).toBeGreaterThan(60);
  for (const { input } of numbers) {
    expect([input, recognise([...input].join(' '), context)]).toEqual([input, recognise(input, context)]);
  }
});

test('any single wrong digit of an eighteen-digit number is caught', () => {
  fc.assert(
    fc.property(soundNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, change) => {
      const wrong = (Number(number.charAt(place)) + change) % 10;
      const slipped = number.slice(0, place) + String(wrong) + number.slice(place + 1);
      expect(recognise(slipped, context).valid).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('any swap of two neighbouring digits of an eighteen-digit number is caught', () => {
  fc.assert(
    fc.property(soundNumbers, fc.nat(15), (number, place) => {
      const first = number.charAt(place);
      const second = number.charAt(place + 1);
      fc.pre(first !== second);
      const swapped = number.slice(0, place) + second + first + number.slice(place + 2);
      expect(recognise(swapped, context).valid).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('grouping a normal form and reading it again gives the same normal form', () => {
  const readings = INPUTS.flatMap((input) => recognise(input, context).readings).filter(({ valid }) => valid);
  const unstable = readings.filter(({ kind, normalized }) => {
    const grouped = findModule(kind)?.format(normalized ?? '') ?? '';
    return !recognise(grouped, context).readings.some((again) => again.normalized === normalized);
  });
  expect(readings.length).toBeGreaterThan(100);
  expect(unstable.map(({ kind }) => kind)).toEqual([]);
});

test('adversarial strings at the length limit are answered', () => {
  const units = ['1', 'A', '<', ' ', '\t', '\n', '|', '1\n', 'P<', ';1?', '%^', '张', 'A1', ':', '1:', '(', '-', '*', ',', '·'];
  for (const unit of units) {
    const text = unit.repeat(4096 / unit.length);
    expect(recognise(text, context).valid).toBe(false);
    expect(recognise(`P<CHN${text}`.slice(0, 4096), context).valid).toBe(false);
  }
});
