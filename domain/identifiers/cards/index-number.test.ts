import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIndexNumber, indexNumber } from '@/domain/identifiers/cards/index-number';
import { recognise } from '@/domain/identifiers/recognise';

const context = { today: '2026-11-23', localPatterns: [] };
const sequences = fc.integer({ min: 0, max: 9_999_999_999 });

test('every sequence gives fourteen characters that read back as themselves', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const number = formatIndexNumber(sequence);
      expect(number).toMatch(/^YK\d{12}$/);
      const recognition = recognise(indexNumber.format(number), context);
      expect(recognition).toMatchObject({ kind: 'index_number', valid: true, normalized: number });
    }),
  );
});

test('any single wrong digit is caught', () => {
  fc.assert(
    fc.property(sequences, fc.integer({ min: 2, max: 13 }), fc.integer({ min: 1, max: 9 }), (sequence, place, change) => {
      const number = formatIndexNumber(sequence);
      const wrong = (Number(number.charAt(place)) + change) % 10;
      const slipped = number.slice(0, place) + String(wrong) + number.slice(place + 1);
      expect(recognise(slipped, context)).toMatchObject({ valid: false, reason: 'check_digit' });
    }),
  );
});

test('numbers and bigints agree, and a sequence out of range is a fault of the caller', () => {
  expect(formatIndexNumber(123)).toBe(formatIndexNumber(123n));
  expect(() => formatIndexNumber(10_000_000_000)).toThrow(RangeError);
  expect(() => formatIndexNumber(-1)).toThrow(RangeError);
});

test('the groups are the ones people read aloud', () => {
  expect(indexNumber.format(formatIndexNumber(123))).toMatch(/^YK 0000 0001 23 \d{2}$/);
});
