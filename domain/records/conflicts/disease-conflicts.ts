import { conceptName } from '@/domain/records/concept';
import { CHRONIC_DISEASES, DENIAL, HISTORY_ENDINGS } from '@/domain/records/conflicts/chronic-diseases.data';
import type { Conflict } from '@/domain/records/conflicts/conflict';
import { conflictOf } from '@/domain/records/conflicts/conflict';
import { diagnosisCategory } from '@/domain/records/diagnosis-code';
import { foldText } from '@/domain/records/fold-text';
import type { ProblemItem } from '@/domain/records/record';

/** A disease that stays, recorded by one and denied by another; a suspicion decides nothing. */
export function findDiseaseConflicts(problems: readonly ProblemItem[]): readonly Conflict[] {
  const byDisease = Map.groupBy(problems.filter((item) => item.verification !== 'unconfirmed'), chronicDisease);

  return [...byDisease].flatMap(([disease, items]) =>
    disease === null ? [] : conflictOf('chronic-disease', disease, items.map((item) => ({ says: isDenied(item) ? 'denied' : 'recorded', item }))),
  );
}

/** The chronic disease that a diagnosis is, affirmed or denied; null for any other. */
function chronicDisease({ concept }: ProblemItem): string | null {
  const category = diagnosisCategory(concept);
  const name = foldText(conceptName(concept)).replace(DENIAL, '');
  const found = CHRONIC_DISEASES.find(({ categories, names }) => (category === null ? isOneOf(name, names) : categories.test(category)));

  return found?.id ?? null;
}

function isOneOf(written: string, names: readonly string[]): boolean {
  return names.some((name) => written === name || HISTORY_ENDINGS.some((ending) => written === `${name}${ending}`));
}

/** Refuted by its status, or by the words it is written in. */
function isDenied({ concept, verification }: ProblemItem): boolean {
  return verification === 'refuted' || DENIAL.test(foldText(conceptName(concept)));
}
