import type { ConflictKind } from '@/domain/records/conflicts/conflict';
import type { RecordItem } from '@/domain/records/record';
import { demographics, head } from '@/domain/records/record.fixture';
import type { Source, SourceAnswer } from '@/domain/records/source';
import { plantContradictions } from '@/demo/records/plant-contradictions';
import { liveEvent } from '@/demo/records/live-event';
import { createRandom } from '@/demo/population/random';

export type PlantedHistory = {
  answers: readonly SourceAnswer[];
  sources: readonly Source[];
  key: {
    /** Ids of all items that tell of one real event. */
    events: readonly (readonly string[])[];
    contradictions: readonly { kind: ConflictKind; about: string | null }[];
  };
};

export const HOSPITALS = ['A', 'B', 'C', 'D'] as const;

/** The moment at which planted histories are read. */
export const NOW = Date.parse('2026-11-24T10:00:00+08:00');

/**
 * One person's life as four hospitals tell it, with the truth beside it: every
 * event's copies in other units, spellings and precisions, near misses that are
 * events of their own, and contradictions. A pure function of the seed.
 * @param size number of real events.
 */
export function plantHistory(seed: number, size: number): PlantedHistory {
  const random = createRandom(seed);
  const told: (readonly RecordItem[])[] = Array.from({ length: size }, (_, index) => liveEvent(random, index, seed));
  const planted = plantContradictions(random);
  const people = HOSPITALS.map((hospital) => demographics(head(hospital, `Patient/${hospital}`, null), planted.miswritten[hospital] ?? {}));
  const items = [...told.flat(), ...planted.items, ...people];

  return {
    answers: HOSPITALS.map((organisationCode) => ({
      organisationCode,
      patient: `Patient/${organisationCode}`,
      unreadable: 0,
      items: items.filter(({ provenance }) => provenance.organisationCode === organisationCode),
    })),
    sources: HOSPITALS.map((organisationCode) => ({
      organisationCode, name: organisationCode, nameEnglish: organisationCode,
      state: { state: 'answered', at: '2026-11-24T02:00:00Z', items: 1, shortfalls: [] },
    })),
    key: {
      events: [...told.map((items) => items.map(({ id }) => id).toSorted()), ...planted.items.map(({ id }) => [id])],
      contradictions: planted.contradictions,
    },
  };
}
