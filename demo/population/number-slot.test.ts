import fc from 'fast-check';
import { expect, it } from 'vitest';

import { dealNumberSlot, findOrdinal, MOST_PERSONS } from '@/demo/population/number-slot';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const ordinal = fc.nat(MOST_PERSONS - 1);

it('deals no two persons of a population the same combination, however far apart', () => {
  fc.assert(
    fc.property(seed, ordinal, ordinal, (of, one, other) => {
      fc.pre(one !== other);
      const { serial: first, ...left } = dealNumberSlot(of, one);
      const { serial: second, ...right } = dealNumberSlot(of, other);

      expect(first).not.toBe(second);
      expect(left).not.toEqual(right);
    }),
  );
});

it('leads from the serial back to the person it was dealt to', () => {
  fc.assert(
    fc.property(seed, ordinal, (of, at) => {
      expect(findOrdinal(of, dealNumberSlot(of, at).serial)).toBe(at);
    }),
  );
});

it('deals no combination twice within any stretch that shares its day and sequence', () => {
  // Only ordinals whose serials are this far apart can meet in day and sequence.
  const seen = new Set<string>();
  let persons = 0;

  for (let at = 0; at < 400_000; at += 1) {
    const { dayOfYear, sequence, county, yearInCycle } = dealNumberSlot(5, at);
    if (dayOfYear > 3) continue;

    persons += 1;
    seen.add(`${dayOfYear}/${sequence}/${county}/${yearInCycle}`);
  }
  expect(seen.size).toBe(persons);
});

it('stays within days, sequences below the cast’s, counties and years', () => {
  fc.assert(
    fc.property(seed, ordinal, (of, at) => {
      const { serial, dayOfYear, sequence, county, yearInCycle } = dealNumberSlot(of, at);

      expect(serial >= 0 && serial < MOST_PERSONS && dayOfYear < 365 && sequence < 450 && county < 8 && yearInCycle < 8).toBe(true);
      expect([serial, dayOfYear, sequence, county, yearInCycle].every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
    }),
  );
});

it('says when there is nobody left', () => {
  expect(() => dealNumberSlot(1, MOST_PERSONS)).toThrow(RangeError);
});
