import fc from 'fast-check';
import { expect, test } from 'vitest';

import { explainRecognition } from '@/domain/identifiers/explain-recognition';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

const context = { today: '2026-11-24', localPatterns: [] };
const ownCard: LocalPattern = { kind: 'hospital_card', regex: '\\d{8}', assigner: 'HZ' };

function standings(input: string, localPatterns: readonly LocalPattern[] = []): Record<string, string> {
  const { readings } = explainRecognition(input, { ...context, localPatterns });

  return Object.fromEntries(readings.map(({ kind, standing }) => [kind, standing]));
}

test('a number that passes every check is acted on, and overrules even the hospital’s own pattern', () => {
  const greedy: LocalPattern = { ...ownCard, regex: '\\d{18}' };

  expect(standings('110101199003074514', [greedy])).toMatchObject({ prc_id18: 'acted-on', hospital_card: 'overruled' });
});

test('a shape several kinds share leads, with the others beside it', () => {
  expect(standings('12345678')).toMatchObject({ tw_permit: 'leads', hospital_card: 'beside', mo_bir: 'beside' });
});

test('the hospital’s own pattern is acted on, and what it outweighs stays beside it', () => {
  expect(standings('12345678', [ownCard])).toMatchObject({ hospital_card: 'acted-on', tw_permit: 'beside' });
});

test('a broken number says so even where it leads', () => {
  expect(standings('110101199003074515')).toMatchObject({ prc_id18: 'rejected' });
});

test('what the scanner wrapped around the number is shown', () => {
  expect(explainRecognition(']C0 1101 0519 4912 3100 2x\r', context)).toMatchObject({ symbology: ']C0', compact: '11010519491231002X' });
});

test('nothing is said of readings where the input is refused unread', () => {
  expect(explainRecognition('https://example.org', context)).toMatchObject({ readings: [], recognition: { kind: 'url' } });
  expect(explainRecognition('1'.repeat(5000), context)).toMatchObject({ readings: [], recognition: { kind: 'too_long' } });
});

test('whatever arrives, the explanation leads with what the desk recognises, and names no kind twice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[0-9A-Z]{6,30}$/)), (input) => {
      const { readings, recognition } = explainRecognition(input, context);
      const kinds = readings.map(({ kind }) => kind);

      expect(recognise(input, context)).toMatchObject(recognition);
      expect(new Set(kinds).size).toBe(kinds.length);
    }),
    { numRuns: 2_000 },
  );
});
