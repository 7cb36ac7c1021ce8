import { MATCH_FIELDS } from '@/domain/matching/fields';
import { levelsOf } from '@/domain/matching/pair-list';
import type { PairList } from '@/domain/matching/pair-list';

/** Pairs with the same levels, counted by about how rare their agreeing values are. */
export type PairGroup = {
  levels: Uint8Array;
  /** Bits and pairs, side by side. */
  valueBits: Float64Array;
  counts: Float64Array;
};

// Coarser than what is scored: a group is judged as one.
const BITS_A_BUCKET = 1;
const LOWEST_BUCKET = -40;
const BUCKETS = 200;

/** Counts pairs by levels and rarity. */
export function groupPairs(pairs: PairList): readonly PairGroup[] {
  const byPattern = new Map<number, Uint32Array>();

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const pattern = pairs.pattern[pair] ?? 0;
    let counts = byPattern.get(pattern);
    if (!counts) byPattern.set(pattern, (counts = new Uint32Array(BUCKETS)));
    const bucket = Math.max(0, Math.min(BUCKETS - 1, Math.round((pairs.valueBits[pair] ?? 0) / BITS_A_BUCKET) - LOWEST_BUCKET));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return Array.from(byPattern, ([pattern, counts]) => toGroup(pattern, counts));
}

function toGroup(pattern: number, counts: Uint32Array): PairGroup {
  const used: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) if (counts[bucket] !== 0) used.push(bucket);

  return {
    levels: levelsOf(pattern, new Uint8Array(MATCH_FIELDS.length)),
    valueBits: Float64Array.from(used, (bucket) => (bucket + LOWEST_BUCKET) * BITS_A_BUCKET),
    counts: Float64Array.from(used, (bucket) => counts[bucket] ?? 0),
  };
}
