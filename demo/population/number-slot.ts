import { COUNTIES_OF_AREA } from '@/demo/population/regions';

/**
 * Two people never carry one number. Drawn at random, a million resident
 * numbers would meet a few hundred times, and remembering them would take
 * memory that grows. So the parts of a number that nobody can feel (day of the
 * year, sequence, county within its city, year within eight) are not drawn but
 * dealt: every ordinal gets a combination of its own.
 */
export type NumberSlot = {
  /** Unique below `MOST_PERSONS`; other numbers are made of it. */
  serial: number;
  /** 0-364: no leap day. */
  dayOfYear: number;
  /** 0-449: three digits of either parity below 900, which are the cast's. */
  sequence: number;
  county: number;
  yearInCycle: number;
};

const DAYS = 365;
const SEQUENCES = 450;
export const YEARS_OF_CYCLE = 8;

const DAY_SEQUENCES = DAYS * SEQUENCES;
export const MOST_PERSONS = DAY_SEQUENCES * COUNTIES_OF_AREA * YEARS_OF_CYCLE;

// Coprime with MOST_PERSONS (2, 3, 5 and 73): multiplying deals every slot once.
const STEP = 7_654_321;
// STEP * INVERSE_STEP leaves 1 when divided by MOST_PERSONS.
const INVERSE_STEP = 4_384_081n;

export function dealNumberSlot(seed: number, ordinal: number): NumberSlot {
  if (ordinal < 0 || ordinal >= MOST_PERSONS) throw new RangeError(`a population has at most ${MOST_PERSONS} persons`);

  const serial = (ordinal * STEP + (Math.abs(seed) % MOST_PERSONS)) % MOST_PERSONS;
  const daySequence = serial % DAY_SEQUENCES;
  const rest = Math.floor(serial / DAY_SEQUENCES);
  // The same shift for the whole class keeps the slots apart and spreads small populations over all of them.
  const shift = Math.imul(daySequence, 0x9e3779b1) >>> 16;

  return {
    serial,
    dayOfYear: daySequence % DAYS,
    sequence: Math.floor(daySequence / DAYS),
    county: (rest + shift) % COUNTIES_OF_AREA,
    yearInCycle: (Math.floor(rest / COUNTIES_OF_AREA) + (shift >>> 4)) % YEARS_OF_CYCLE,
  };
}

/** The ordinal that was dealt this serial: the way back from a number on a card to the person. */
export function findOrdinal(seed: number, serial: number): number {
  const dealt = (serial - (Math.abs(seed) % MOST_PERSONS) + MOST_PERSONS) % MOST_PERSONS;

  return Number((BigInt(dealt) * INVERSE_STEP) % BigInt(MOST_PERSONS));
}
