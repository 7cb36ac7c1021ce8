import type { Conflict } from '@/domain/records/conflicts/conflict';
import { conflictOf } from '@/domain/records/conflicts/conflict';
import { substanceKey } from '@/domain/records/conflicts/substance';
import type { AllergyItem } from '@/domain/records/record';

/**
 * An allergy that one hospital records and another denies. "No known allergy"
 * denies every one, whichever was written first: the reader sees both dates.
 */
export function findAllergyConflicts(allergies: readonly AllergyItem[]): readonly Conflict[] {
  const present = allergies.filter((item) => !isDenied(item) && item.substance !== null && item.clinicalStatus !== 'resolved');
  const denied = allergies.filter(isDenied);
  const bySubstance = Map.groupBy(present, keyOf);

  return [...bySubstance].flatMap(([substance, recorded]) => {
    const denials = denied.filter((item) => item.substance === null || keyOf(item) === substance);

    return conflictOf('allergy', substance, [
      ...recorded.map((item) => ({ says: 'present', item })),
      ...denials.map((item) => ({ says: 'denied', item })),
    ]);
  });
}

function isDenied(item: AllergyItem): boolean {
  return item.polarity === 'denied' || item.verification === 'refuted';
}

function keyOf({ substance }: AllergyItem): string {
  return substance ? substanceKey(substance) : '';
}
