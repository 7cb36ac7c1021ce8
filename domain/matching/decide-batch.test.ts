import { describe, expect, it } from 'vitest';

import { decideBatch } from '@/domain/matching/decide-batch';
import { THRESHOLDS } from '@/domain/matching/decide-pair';
import { levelOf, MATCH_FIELDS, SAME } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';
import { PairList, patternOf } from '@/domain/matching/pair-list';
import { tools } from '@/domain/matching/reading-tools.fixture';
import { RecordTable } from '@/domain/matching/record-table';

type Weighed = { one: number; other: number; weight: number; levels?: Partial<Record<MatchField, Level>> };

const SURE = THRESHOLDS.link + 4;
const DOUBTED = THRESHOLDS.review + 0.2;

/** Decides about as many records as there are by these pairs, which agree by name and date unless they say otherwise. */
function decide(records: number, weighed: readonly Weighed[]) {
  const table = new RecordTable(tools);
  for (let record = 0; record < records; record += 1) table.add({ name: '王子轩', sex: '', birthDate: '', idType: '', idNumber: '', phone: '', address: '', ethnicGroup: '', motherName: '' });
  table.close();

  const pairs = new PairList();
  for (const [pair, { one, other, weight, levels }] of weighed.entries()) {
    const all: Partial<Record<MatchField, Level>> = { name: SAME, birthDate: SAME, ...levels };
    pairs.add(other, one, patternOf(Uint8Array.from(MATCH_FIELDS, (field) => all[field] ?? 0)));
    pairs.weight[pair] = weight;
  }
  const { decisions, clusters } = decideBatch(table, pairs);
  return { decisions: decisions.slice(0, pairs.size), clusters: [...clusters] };
}

describe('a person is made by links and kept by what all of their records say', () => {
  it('keeps a record that the others support, though one of them is in doubt', () => {
    const { decisions, clusters } = decide(3, [{ one: 0, other: 1, weight: SURE }, { one: 1, other: 2, weight: SURE }, { one: 0, other: 2, weight: DOUBTED }]);

    expect(clusters).toEqual([0, 0, 0]);
    expect(decisions).toEqual(['link', 'link', 'review']);
  });

  it('splits off the end of a household chain: one link, and all others against it', () => {
    const { decisions, clusters } = decide(4, [
      { one: 0, other: 1, weight: SURE }, { one: 0, other: 2, weight: SURE }, { one: 1, other: 2, weight: SURE },
      { one: 2, other: 3, weight: THRESHOLDS.link }, { one: 0, other: 3, weight: DOUBTED }, { one: 1, other: 3, weight: DOUBTED },
    ]);

    expect(clusters).toEqual([0, 0, 0, 3]);
    expect(decisions).toEqual(['link', 'link', 'link', 'review', 'review', 'review']);
  });

  it('never chains twins by a record without a number that is like both', () => {
    const neighbours = { name: levelOf('name', 'sameLetters'), idNumber: levelOf('idNumber', 'neighbours') };
    const { decisions, clusters } = decide(3, [{ one: 0, other: 1, weight: SURE }, { one: 1, other: 2, weight: SURE - 1 }, { one: 0, other: 2, weight: SURE, levels: neighbours }]);

    expect(clusters).toEqual([0, 0, 2]);
    expect(decisions).toEqual(['link', 'review', 'review']);
  });

  it('hears nothing in a pair that was never compared', () => {
    expect(decide(3, [{ one: 0, other: 1, weight: SURE }, { one: 1, other: 2, weight: SURE }]).clusters).toEqual([0, 0, 0]);
  });
});
