import type { CaptureMethod } from '@/domain/patient-index/demographics';

import type { HospitalCode } from '@/demo/hospitals';
import { LAST_YEAR } from '@/demo/population/birth-dates';
import { eightDigits } from '@/demo/population/deal-documents';
import type { NumberSlot } from '@/demo/population/number-slot';
import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { drawHospital } from '@/demo/population/regions';
import type { HomeArea } from '@/demo/population/regions';
import type { SyntheticRecord } from '@/demo/population/synthetic-person';
import { drawByWeight } from '@/demo/population/weighted';

const drawNumberOfHospitals = drawByWeight<number>([
  [1, 70],
  [2, 21],
  [3, 7],
  [4, 2],
]);

const drawCapture = drawByWeight<CaptureMethod>([
  ['CHIP', 62],
  ['TYPED', 30],
  ['INTERFACE', 8],
]);

const FIRST_YEAR = 2012;

/** A number of each hospital's own form, without the letters its cards carry in front; the cast's lie below. */
const localNumbers: Record<HospitalCode, (digits: string) => string> = {
  'HZ-CH': (digits) => `00${digits}`,
  'HZ-QL': (digits) => `QL${digits}`,
  'TZ-DY': (digits) => `0${digits}`,
  'SR-DX': (digits) => digits,
  'XJ-YT': (digits) => `3310${digits}`,
  'YS-HC': (digits) => `YS${digits}`,
};

/** Where somebody has been registered: mostly one hospital near home, sometimes the centres too. */
export function dealRecords(random: Random, home: HomeArea, slot: NumberSlot, birthYear: number): readonly SyntheticRecord[] {
  const drawn = Array.from({ length: drawNumberOfHospitals(random) }, () => drawHospital[home.key](random));

  return [...new Set(drawn)].map((hospital) => ({
    hospital,
    localNumber: localNumbers[hospital](eightDigits(slot)),
    capture: drawCapture(random),
    registeredOn: drawDay(random, Math.max(FIRST_YEAR, birthYear + 1)),
  }));
}

function drawDay(random: Random, earliest: number): string {
  const year = wholeBetween(random, Math.min(earliest, LAST_YEAR + 1), LAST_YEAR + 1);
  // Up to the end of June, which is past in every year.
  const month = String(wholeBetween(random, 1, 6)).padStart(2, '0');

  return `${year}-${month}-${String(wholeBetween(random, 1, 28)).padStart(2, '0')}`;
}
