import type { RecordItem } from '@/domain/records/record';

export const conflictKinds = [
  'blood-group', 'rh', 'allergy', 'birth-date', 'sex', 'pregnancy', 'chronic-disease', 'anticoagulant',
] as const;

export type ConflictKind = (typeof conflictKinds)[number];

/** One of the things that cannot all be true; `says` is a value of the kind's own vocabulary. */
export type ConflictSide = { says: string; items: readonly RecordItem[] };

/**
 * Nothing is believed and nothing dropped: both sides stand, to be resolved by
 * asking the person or testing again.
 */
export type Conflict = {
  kind: ConflictKind;
  /** What it is about where the kind alone does not say: substance, disease, drug. */
  about: string | null;
  sides: readonly ConflictSide[];
};

/** A conflict wherever the definite readings differ; unknown is no reading. */
export function conflictOf(kind: ConflictKind, about: string | null, readings: readonly { says: string; item: RecordItem }[]): readonly Conflict[] {
  const bySaying = Map.groupBy(readings, (reading) => reading.says);
  if (bySaying.size < 2) return [];

  const sides = [...bySaying]
    .map(([says, each]) => ({ says, items: each.map(({ item }) => item).toSorted((one, other) => (one.id < other.id ? -1 : 1)) }))
    .toSorted((one, other) => (one.says < other.says ? -1 : 1));
  return [{ kind, about, sides }];
}
