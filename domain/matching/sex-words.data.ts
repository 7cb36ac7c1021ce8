import type { SexCode } from '@/domain/patient-index/demographics';

/** GB/T 2261.1 names as staff type them into a search. */
export const SEX_WORDS: ReadonlyMap<string, SexCode> = new Map<string, SexCode>([
  ['男', '1'],
  ['女', '2'],
]);
