import { levelOf, MATCH_FIELDS } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import { earlierNeighbours } from '@/domain/matching/meet-in-blocks';
import type { Blocks } from '@/domain/matching/meet-in-blocks';
import { PairList, patternOf } from '@/domain/matching/pair-list';
import type { RecordTable } from '@/domain/matching/record-table';

export type ComparedPairs = { pairs: PairList; compared: number };

/**
 * In files larger than this a pair of differing names with nothing else in
 * common is let go at once: half of all that meet, and one in three thousand of
 * one person, hardly any of which the other fields could have saved.
 */
const ALL_PAIRS_UP_TO = 60_000;
const PROGRESS_EVERY = 1 << 14;
const GIVEN_NAME_ONLY = levelOf('name', 'givenNameOnly');
const DIFFERENT_NAME = levelOf('name', 'different');

/** Compares all records that share a key; the pairs let go are counted, not listed. */
export function comparePairs(table: RecordTable, blocks: Blocks, progress: (done: number) => void): ComparedPairs {
  const pairs = new PairList();
  const seen = new Uint32Array(table.size);
  const found = new Uint32Array(table.size);
  const levels = new Uint8Array(MATCH_FIELDS.length);
  const letsGo = table.size > ALL_PAIRS_UP_TO;
  let compared = 0;

  for (let record = 0; record < table.size; record += 1) {
    if (record % PROGRESS_EVERY === 0) progress(record / table.size);
    const count = earlierNeighbours(blocks, record, seen, found);
    compared += count;
    for (let at = 0; at < count; at += 1) {
      const earlier = found[at] ?? 0;
      const name = table.compareNames(record, earlier);
      if (letsGo && isHopeless(table, name, record, earlier)) continue;
      table.compare(record, earlier, name, levels);
      pairs.add(record, earlier, patternOf(levels));
    }
  }
  return { pairs, compared };
}

/** Names that differ need one field that is the same, names that differ altogether two. */
function isHopeless(table: RecordTable, name: Level, one: number, other: number): boolean {
  if (name < GIVEN_NAME_ONLY) return false;
  const numbersDiffer = table.idNumber.isWritten(one) && table.idNumber.isWritten(other);

  if (table.idNumber.isSame(one, other)) return false;
  const shared = Number(table.birthDate.isSame(one, other)) + Number(table.phone.isSame(one, other)) + Number(table.address.isSame(one, other)) + Number(table.mother.isSame(one, other));
  return shared < (name === DIFFERENT_NAME && numbersDiffer ? 2 : 1);
}
