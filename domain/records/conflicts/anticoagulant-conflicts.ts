import { conceptName } from '@/domain/records/concept';
import { ANTICOAGULANTS } from '@/domain/records/conflicts/chronic-diseases.data';
import { conflictOf } from '@/domain/records/conflicts/conflict';
import type { Conflict } from '@/domain/records/conflicts/conflict';
import { foldText } from '@/domain/records/fold-text';
import type { MedicationItem } from '@/domain/records/record';
import { readTime, timeOf } from '@/domain/records/time';

const DAY_MS = 86_400_000;

/**
 * An anticoagulant that one hospital says is taken and another says was
 * stopped on the same day or later, or two of them at once in two hospitals.
 */
export function findAnticoagulantConflicts(medications: readonly MedicationItem[]): readonly Conflict[] {
  const known = medications.flatMap((item) => {
    const id = anticoagulantOf(item);
    return id === null || item.current === null ? [] : [{ id, item, current: item.current }];
  });
  const current = known.filter((each) => each.current);

  const stopped = [...Map.groupBy(current, ({ id }) => id)].flatMap(([id, taken]) => {
    const stops = known.filter((each) => !each.current && each.id === id && taken.some(({ item }) => isStoppedBy(item, each.item)));
    return conflictOf('anticoagulant', id, [
      ...taken.map(({ item }) => ({ says: 'current', item })),
      ...stops.map(({ item }) => ({ says: 'stopped', item })),
    ]);
  });
  const hospitals = new Set(current.map(({ item }) => item.provenance.organisationCode));

  return hospitals.size < 2 ? stopped : [...stopped, ...conflictOf('anticoagulant', null, current.map(({ id, item }) => ({ says: id, item })))];
}

function anticoagulantOf(item: MedicationItem): string | null {
  const name = foldText(conceptName(item.concept));

  return ANTICOAGULANTS.find(({ names }) => names.some((each) => name.includes(each)))?.id ?? null;
}

// Only another hospital's stop contradicts: one hospital's own list is its latest word.
function isStoppedBy(taken: MedicationItem, stop: MedicationItem): boolean {
  const [from, until] = [dayOf(timeOf(taken.times)), dayOf(stop.times.effectiveEnd ?? timeOf(stop.times))];

  return taken.provenance.organisationCode !== stop.provenance.organisationCode && from !== null && until !== null && until >= from;
}

function dayOf(text: string | null): number | null {
  const time = readTime(text);

  return time && Math.floor((time.start + 8 * 3_600_000) / DAY_MS);
}
