import type { Cluster } from '@/domain/patient-index/cluster';
import { compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { Demographics } from '@/domain/patient-index/demographics';

/** One of the two entries of a case, as far as a safe pattern looks at it. */
export type PatternSide = { cluster: Pick<Cluster, 'records' | 'claims'>; demographics: Demographics };

/** What speaks against deciding a case with many others, whatever its entries say. */
export type PatternFacts = { obstacles: number; stops: number; veto: boolean; visitsToday: number };

const RESIDENT_NUMBER = 'prc_id18 ';

/**
 * The one pattern that may be decided in bulk: both entries carry the same
 * verified resident number, the same birth date and sex, and a name that is
 * written or read the same; nothing forbids the merge or needs a second person,
 * and neither is in the building today, where a look at the person is better.
 * Our own choice: each part alone is known to fail.
 */
export function isSafePattern(one: PatternSide, other: PatternSide, { obstacles, stops, veto, visitsToday }: PatternFacts): boolean {
  if (obstacles > 0 || stops > 0 || veto || visitsToday > 0) return false;

  const numbers = residentNumbers(one);
  const alike = (field: 'name' | 'nameReading' | 'birthDate' | 'sex') => ['same', 'spelled'].includes(compareWithGolden(field, other.demographics, one.demographics));
  return residentNumbers(other).some((key) => numbers.includes(key)) && alike('birthDate') && alike('sex') && (alike('name') || alike('nameReading'));
}

function residentNumbers({ cluster: { records, claims } }: PatternSide): readonly string[] {
  return [...records.flatMap(({ identifierKeys }) => identifierKeys), ...claims.map(({ key }) => key)].filter((key) => key.startsWith(RESIDENT_NUMBER));
}
