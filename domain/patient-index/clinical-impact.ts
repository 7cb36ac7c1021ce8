import type { Conflict, ConflictKind } from '@/domain/records/conflicts/conflict';

// What hardly changes in one human being: where it differs, two charts are more likely of two people.
const TELLING: readonly ConflictKind[] = ['blood-group', 'rh', 'allergy', 'sex', 'chronic-disease'];

/** A contradiction between the charts of two entries; `says` is the vocabulary of its kind. */
export type ChartConflict = { kind: ConflictKind; about: string | null; sides: readonly { says: string; personIds: readonly string[] }[] };

/** What the stored copies say of the entries of a case. Only what contradicts is named, to nobody who does not need it. */
export type ClinicalImpact = {
  /** Stored items of each, and at how many hospitals. */
  held: readonly { personId: string; hospitals: number; items: number }[];
  conflicts: readonly ChartConflict[];
};

/** Of all contradictions those that stand between different persons; what one chart contradicts itself in is no sign. */
export function chartConflicts(conflicts: readonly Conflict[], ownerOf: (sourceRecordId: string) => string | undefined): readonly ChartConflict[] {
  return conflicts
    .filter(({ kind }) => TELLING.includes(kind))
    .map(({ kind, about, sides }) => ({
      kind,
      about,
      sides: sides.map(({ says, items }) => ({ says, personIds: [...new Set(items.flatMap(({ provenance }) => ownerOf(provenance.sourceRecordId) ?? []))] })),
    }))
    .filter(({ sides }) => new Set(sides.flatMap(({ personIds }) => personIds)).size > 1);
}
