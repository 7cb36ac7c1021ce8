import type { PairList } from '@/domain/matching/pair-list';
import { settleWeight } from '@/domain/matching/score-levels';

const MOST_BITS = 60;
/** Pairs below this are two persons whatever a third record says. */
const LEAST_WEIGHT = -16;
/** A third record whose odds with both are below this is neither's person, and says nothing. */
const LEAST_ODDS = 1e-3;

/**
 * Weighs each pair once more, by the records that were compared with both: one
 * that is surely the first's person and surely the second's makes them one, one
 * that is the first's and not the second's makes them two. The odds of a third
 * record's word are Bayes' rule over the five ways to divide three records into
 * persons. It repeats much of what the pair itself says, for copies of one
 * record differ from a stranger in the same fields: so the words are not added
 * up. The weight becomes their mean, each heard as far as the third record is
 * surely the person of one of the two.
 */
export function weighTogether(records: number, pairs: PairList): void {
  const { starts, others, odds } = neighbours(records, pairs);
  const oddsWith = new Float64Array(records);
  let stamped = -1;
  const stamp = (record: number, valueAt: (at: number) => number) => {
    for (let at = starts[record] ?? 0; at < (starts[record + 1] ?? 0); at += 1) oddsWith[others[at] ?? 0] = valueAt(at);
  };

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = pairs.weight[pair] ?? 0;
    const [later, earlier] = [pairs.later[pair] ?? 0, pairs.earlier[pair] ?? 0];
    if (weight < LEAST_WEIGHT) {
      pairs.weight[pair] = settleWeight(weight, 0) / 1000;
      continue;
    }
    if (stamped !== later) {
      if (stamped >= 0) stamp(stamped, () => 0);
      stamp(later, (at) => odds[at] ?? 0);
      stamped = later;
    }
    let [voices, said] = [1, weight];
    for (let at = starts[earlier] ?? 0; at < (starts[earlier + 1] ?? 0); at += 1) {
      const first = oddsWith[others[at] ?? 0] ?? 0;
      if (first === 0) continue;
      const second = odds[at] ?? 0;
      const most = Math.max(first, second);
      if (most < LEAST_ODDS) continue;
      const voice = most / (1 + most);
      voices += voice;
      said += voice * Math.log2((1 + first * second) / (1 + first + second));
    }
    pairs.weight[pair] = settleWeight(weight, said / voices - weight) / 1000;
  }
}

/** For each record the others it was compared with and the odds that they are one person, as they were before. */
function neighbours(records: number, pairs: PairList): { starts: Uint32Array; others: Uint32Array; odds: Float64Array } {
  const starts = new Uint32Array(records + 2);
  for (const ends of [pairs.later, pairs.earlier]) for (let pair = 0; pair < pairs.size; pair += 1) starts[(ends[pair] ?? 0) + 2] = (starts[(ends[pair] ?? 0) + 2] ?? 0) + 1;
  for (let record = 2; record < starts.length; record += 1) starts[record] = (starts[record] ?? 0) + (starts[record - 1] ?? 0);

  const others = new Uint32Array(pairs.size * 2);
  const odds = new Float64Array(pairs.size * 2);
  const put = (of: number, other: number, value: number) => {
    const at = starts[of + 1] ?? 0;
    others[at] = other;
    odds[at] = value;
    starts[of + 1] = at + 1;
  };
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const value = 2 ** Math.max(-MOST_BITS, Math.min(MOST_BITS, pairs.weight[pair] ?? 0));
    put(pairs.later[pair] ?? 0, pairs.earlier[pair] ?? 0, value);
    put(pairs.earlier[pair] ?? 0, pairs.later[pair] ?? 0, value);
  }
  return { starts, others, odds };
}
