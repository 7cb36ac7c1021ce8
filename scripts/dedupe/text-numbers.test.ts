import fc from 'fast-check';
import { expect, it } from 'vitest';

import { TextNumbers } from '@/scripts/dedupe/text-numbers';

it('gives equal texts one number, others another, and every text back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.nat(1)), { maxLength: 200 }), (texts) => {
      const numbers = new TextNumbers();
      const known = new Map<string, number>();

      for (const [text, salt] of texts) {
        const bytes = Buffer.from(`<${text}>`);
        const number = numbers.numberOf(bytes, 1, bytes.length - 1, salt);
        const key = `${salt} ${text}`;
        expect(number).toBe(known.get(key) ?? known.size + 1);
        known.set(key, number);
        expect(numbers.textOf(number)).toBe(text);
      }
      expect(numbers.size).toBe(known.size);
    }),
  );
});

it('goes on beyond what it was made for', () => {
  const numbers = new TextNumbers();
  for (let each = 1; each <= 20_000; each += 1) {
    const bytes = Buffer.from(`R${each}`);
    expect(numbers.numberOf(bytes, 0, bytes.length, 0)).toBe(each);
  }

  expect([numbers.textOf(1), numbers.textOf(20_000)]).toEqual(['R1', 'R20000']);
});
