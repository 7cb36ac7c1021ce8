import { levelOf, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import type { SexCode } from '@/domain/patient-index/demographics';

const CODES: ReadonlyMap<string, SexCode> = new Map<string, SexCode>([
  ['1', '1'], ['男', '1'], ['男性', '1'], ['M', '1'], ['MALE', '1'],
  ['2', '2'], ['女', '2'], ['女性', '2'], ['F', '2'], ['FEMALE', '2'],
]);

const DIFFERENT = levelOf('sex', 'different');

/** The GB/T 2261.1 code of what was written; null for unknown, not stated and anything else. */
export function readSex(written: string): SexCode | null {
  return CODES.get(written.trim().toUpperCase()) ?? null;
}

export function compareSex(one: SexCode, other: SexCode): Level {
  return one === other ? SAME : DIFFERENT;
}
