import { MATCH_FIELDS, SAME } from '@/domain/matching/fields';
import { levelsOf } from '@/domain/matching/pair-list';
import type { PairList } from '@/domain/matching/pair-list';
import { probabilityOf } from '@/domain/matching/score-levels';

/** Pairs this unlikely add up to nothing. */
const LEAST_WEIGHT = -6;

/**
 * For each field and record its share of a person among those with the same
 * value: one over the number of records with that value that are expected to
 * be of the same person. A value is as common as it has persons, and a person
 * registered five times must not make a birth date look like a popular one,
 * also where nobody can be sure of it.
 */
export function sharesOfPersons(records: number, pairs: PairList): readonly Float32Array[] {
  const shares = MATCH_FIELDS.map(() => new Float32Array(records).fill(1));
  const levels = new Uint8Array(MATCH_FIELDS.length);

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = pairs.weight[pair] ?? 0;
    if (weight < LEAST_WEIGHT) continue;
    const probability = probabilityOf(weight);
    const [later, earlier] = [pairs.later[pair] ?? 0, pairs.earlier[pair] ?? 0];
    levelsOf(pairs.pattern[pair] ?? 0, levels);
    for (const [index, share] of shares.entries()) {
      if (levels[index] !== SAME) continue;
      share[later] = (share[later] ?? 0) + probability;
      share[earlier] = (share[earlier] ?? 0) + probability;
    }
  }
  for (const share of shares) for (let record = 0; record < records; record += 1) share[record] = 1 / (share[record] ?? 1);
  return shares;
}
