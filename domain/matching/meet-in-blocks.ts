import { BATCH_KEYS } from '@/domain/matching/batch-keys';
import type { BatchKey } from '@/domain/matching/batch-keys';

/** Records of one key side by side; those of a block that was too large compare with their nearest only. */
export type Blocks = {
  /** Records, block after block. */
  members: Uint32Array;
  /** Where each block begins in `members`; one more at the end. */
  starts: Uint32Array;
  /** For each kind of key and record: its place in `members`, or `NOWHERE`. */
  places: readonly Uint32Array[];
  /** For each place: the block it is in. */
  blockOf: Uint32Array;
  /** For each kind of key: records that are all compared with each other. */
  largest: readonly number[];
  large: readonly LargeBlock[];
};

/** A block whose records were not all compared with each other: each with its nearest, or not at all where the key says too little among so many. */
export type LargeBlock = { key: BatchKey; records: number; compared: 'nearest' | 'none' };

export const NOWHERE = 0xffffffff;

/** Records of one key that are all compared with each other: more where records are few, and none where that would be fewer than the least. */
const LARGEST_BLOCK = 512;
const LEAST_BLOCK = 4;
const PAIRS_OF_A_SMALL_SET = 150_000;
// Pairs a record that a key may bring to a large set: more for those that no other key stands in for.
const PAIRS_A_RECORD = 0.4;
const PAIRS_A_RECORD_OF: Readonly<Partial<Record<BatchKey, number>>> = { idNumber: 4, nameYear: 4, nameDay: 4, namePhone: 4, phone: 4, familyBirth: 2, givenBirth: 2, motherBirth: 2, nameAddress: 2, initialsBirth: 1, name: 3, initialsYear: 0.8, familyDay: 0.8 };

const INDEX_SPACE = 2 ** 23;

/** Groups records by each of their keys. `rank`: records of a large block are put in this order, and compare with those near them. */
export function meetInBlocks(keys: readonly Uint32Array[], rank: Float64Array): Blocks {
  const records = keys[0]?.length ?? 0;
  const members = new Uint32Array(records * keys.length);
  const blockOf = new Uint32Array(records * keys.length);
  const starts: number[] = [];
  const large: LargeBlock[] = [];
  const largest: number[] = [];
  const places = keys.map(() => new Uint32Array(records).fill(NOWHERE));
  let next = 0;

  for (const [kind, key] of BATCH_KEYS.entries()) {
    const order = inOrder(keys[kind] ?? new Uint32Array(0));
    const most = largestFor(order, keys[kind] ?? order, PAIRS_OF_A_SMALL_SET + records * (PAIRS_A_RECORD_OF[key] ?? PAIRS_A_RECORD));
    largest.push(most);
    const ofKind = places[kind];
    eachGroup(order, keys[kind] ?? order, (start, end) => {
      if (end - start > most) {
        large.push({ key, records: end - start, compared: most === 0 ? 'none' : 'nearest' });
        if (most === 0) return;
        order.subarray(start, end).sort((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0) || one - other);
      }
      starts.push(next);
      for (let at = start; at < end; at += 1, next += 1) {
        const record = order[at] ?? 0;
        members[next] = record;
        blockOf[next] = starts.length - 1;
        if (ofKind) ofKind[record] = next;
      }
    });
  }
  return { members: members.subarray(0, next), blockOf: blockOf.subarray(0, next), starts: Uint32Array.from([...starts, next]), places, largest, large };
}

/** Records in the order of their keys: key and record as one number, because numbers sort fastest. */
function inOrder(keys: Uint32Array): Uint32Array {
  const sorted = new Float64Array(keys.length);
  for (let record = 0; record < keys.length; record += 1) sorted[record] = (keys[record] ?? 0) * INDEX_SPACE + record;
  sorted.sort();

  const order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at += 1) order[at] = (sorted[at] ?? 0) % INDEX_SPACE;
  return order;
}

/** Calls back with where in the order the records of every key begin and end that two or more have. */
function eachGroup(order: Uint32Array, keys: Uint32Array, use: (start: number, end: number) => void): void {
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < order.length && keys[order[end] ?? 0] === key) end += 1;
    if (key !== 0 && end - start > 1) use(start, end);
    start = end;
  }
}

/** Halves the size of blocks until a kind of key brings no more pairs than it may; 0 where even the least brings far more. */
function largestFor(order: Uint32Array, keys: Uint32Array, most: number): number {
  const sizes = new Map<number, number>();
  eachGroup(order, keys, (start, end) => sizes.set(end - start, (sizes.get(end - start) ?? 0) + 1));
  const pairsWith = (largest: number) => sizes.entries().reduce((sum, [size, blocks]) => sum + (blocks * size * Math.min(size - 1, largest)) / 2, 0);
  let largest = LARGEST_BLOCK;

  while (largest > LEAST_BLOCK && pairsWith(largest) > most) largest /= 2;
  return pairsWith(largest) > 2 * most ? 0 : largest;
}

/**
 * Every earlier record that shares a block with this one, each once, into
 * `found`; gives how many. `seen` has one place a record and belongs to the caller.
 */
export function earlierNeighbours(blocks: Blocks, record: number, seen: Uint32Array, found: Uint32Array): number {
  const { places, blockOf, starts, largest, members } = blocks;
  let count = 0;

  for (let kind = 0; kind < places.length; kind += 1) {
    const place = places[kind]?.[record] ?? NOWHERE;
    if (place === NOWHERE) continue;

    const block = blockOf[place] ?? 0;
    let from = starts[block] ?? 0;
    // Records of a block are in their own order, so that whoever is earlier stands before; those of a large one by rank.
    let to = place;
    const most = largest[kind] ?? 0;
    const end = starts[block + 1] ?? 0;
    if (end - from > most) {
      from = Math.max(from, place - most / 2);
      to = Math.min(end, place + most / 2);
    }
    for (let at = from; at < to; at += 1) {
      const earlier = members[at] ?? 0;
      if (earlier >= record || seen[earlier] === record + 1) continue;
      seen[earlier] = record + 1;
      found[count] = earlier;
      count += 1;
    }
  }
  return count;
}
