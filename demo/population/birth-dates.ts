import { YEARS_OF_CYCLE } from '@/demo/population/number-slot';
import type { NumberSlot } from '@/demo/population/number-slot';
import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { drawByWeight } from '@/demo/population/weighted';

/** The population is as it was at the end of this year. */
export const LAST_YEAR = 2025;

// Adults by age, five years a band from 20, in about the shares of the census of 2020.
const ADULT_BANDS = [5.3, 6.5, 8.8, 7, 6.6, 8.1, 8.6, 7.2, 5.2, 5.2, 3.5, 2.2, 1.4, 0.75, 0.25, 0.06, 0.005];

const drawBand = drawByWeight(ADULT_BANDS.map((share, band) => [20 + band * 5, share] as const));

export function drawAdultAge(random: Random): number {
  return drawBand(random) + wholeBetween(random, 0, 4);
}

/** The year dealt to this slot that is nearest to the one drawn, in its cycle of eight. */
export function dealBirthYear(year: number, { yearInCycle }: NumberSlot): number {
  const cyclesAgo = Math.floor((LAST_YEAR - Math.min(year, LAST_YEAR)) / YEARS_OF_CYCLE);

  return LAST_YEAR - cyclesAgo * YEARS_OF_CYCLE - yearInCycle;
}

// Month and day of each day of an ordinary year.
const CALENDAR = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(5, 10));

export function dateInYear(year: number, dayOfYear: number): string {
  return `${year}-${CALENDAR[dayOfYear] ?? '01-01'}`;
}

/** 01-01, where only the year was ever known: mostly the old, mostly without a card at hand. */
export function drawUnprovenDate(random: Random, year: number): string {
  const placeholder = year < 1975 ? 0.5 : 0.12;

  return dateInYear(year, random() < placeholder ? 0 : wholeBetween(random, 0, 364));
}
