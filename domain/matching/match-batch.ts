import { batchKeys } from '@/domain/matching/batch-keys';
import { comparePairs } from '@/domain/matching/compare-pairs';
import { estimateModel } from '@/domain/matching/estimate-model';
import { MATCH_FIELDS } from '@/domain/matching/fields';
import { PAIR_CLASSES } from '@/domain/matching/match-model';
import type { MatchModel } from '@/domain/matching/match-model';
import { meetInBlocks } from '@/domain/matching/meet-in-blocks';
import type { LargeBlock } from '@/domain/matching/meet-in-blocks';
import { groupPairs } from '@/domain/matching/pair-groups';
import { levelsOf, PairList, patternOf } from '@/domain/matching/pair-list';
import type { RecordTable } from '@/domain/matching/record-table';
import { sharesOfPersons } from '@/domain/matching/persons-of-values';
import { classLogs, prepareScore, sumClasses, weightOf } from '@/domain/matching/score-levels';
import type { PatternLogs } from '@/domain/matching/score-levels';
import { weighTogether } from '@/domain/matching/weigh-together';
import { numberNameParts, ValueShares } from '@/domain/matching/value-shares';

export type BatchResult = { model: MatchModel; pairs: PairList; compared: number; large: readonly LargeBlock[] };

/** What the caller may show meanwhile: the step, and how far it is from 0 to 1. */
export type BatchProgress = (step: 'blocking' | 'comparing' | 'estimating' | 'scoring', done: number) => void;

const RANDOM_PAIRS = 250_000;
/** How often a model is learned again from what the last one says of how common values are; each round costs a large file seconds. */
const ROUNDS = { small: 2, large: 1, smallUpTo: 60_000 };

/** Compares all records that share a key and weighs the pairs; estimates the model unless one is given. */
export function matchBatch(table: RecordTable, given: MatchModel | null, progress: BatchProgress): BatchResult {
  progress('blocking', 0);
  const blocks = meetInBlocks(batchKeys(table), rankOf(table));
  const { pairs, compared } = comparePairs(table, blocks, (done) => progress('comparing', done));

  progress('estimating', 0);
  const drawn = drawPairs(table);
  const parts = numberNameParts(table);
  const learn = (known: readonly Float32Array[] | null, start?: MatchModel): MatchModel => {
    const shares = new ValueShares(table, parts, known);
    weighValues(pairs, shares);
    if (given) return given;
    weighValues(drawn, shares);
    return estimateModel({ records: table.size, candidates: groupPairs(pairs), random: groupPairs(drawn) }, start);
  };
  const rounds = table.size <= ROUNDS.smallUpTo ? ROUNDS.small : ROUNDS.large;
  let model = learn(null);
  for (let round = 1; round <= rounds; round += 1) {
    progress('estimating', round / (rounds + 1));
    weighPairs(pairs, model);
    model = learn(sharesOfPersons(table.size, pairs), model);
  }

  progress('scoring', 0);
  weighPairs(pairs, model);
  weighTogether(table.size, pairs);
  return { model, pairs, compared, large: blocks.large };
}

/** Records of a large block stand beside those of about the same name and date. */
function rankOf(table: RecordTable): Float64Array {
  const names = table.name.values.map((name) => name?.nearLetters ?? '');
  const order = Uint32Array.from(names, (_, index) => index).sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1));
  const nameRank = new Uint32Array(names.length);
  for (const [rank, index] of order.entries()) nameRank[index] = rank;

  const dates = Float64Array.from(table.birthDate.values, (date) => Number(date?.digits ?? 0));
  const ranks = new Float64Array(table.size);
  for (let record = 0; record < ranks.length; record += 1) ranks[record] = (nameRank[table.name.of[record] ?? 0] ?? 0) * 1e8 + (dates[table.birthDate.of[record] ?? 0] ?? 0);
  return ranks;
}

function weighValues(pairs: PairList, shares: ValueShares): void {
  const levels = new Uint8Array(MATCH_FIELDS.length);

  for (let pair = 0; pair < pairs.size; pair += 1) {
    pairs.valueBits[pair] = shares.of(pairs.later[pair] ?? 0, pairs.earlier[pair] ?? 0, levelsOf(pairs.pattern[pair] ?? 0, levels));
  }
}

export function weighPairs(pairs: PairList, model: MatchModel): void {
  const tables = prepareScore(model);
  const levels = new Uint8Array(MATCH_FIELDS.length);
  const logs = new Float64Array(PAIR_CLASSES.length);

  // A few thousand patterns make up millions of pairs.
  const known = new Map<number, PatternLogs>();
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const pattern = pairs.pattern[pair] ?? 0;
    let sums = known.get(pattern);
    if (!sums) {
      classLogs(tables, levelsOf(pattern, levels), logs);
      known.set(pattern, (sums = sumClasses(logs)));
    }
    pairs.weight[pair] = weightOf(sums, pairs.valueBits[pair] ?? 0);
  }
}

/** Pairs of records drawn at random, the same in every run. */
function drawPairs(table: RecordTable): PairList {
  const pairs = new PairList();
  const levels = new Uint8Array(MATCH_FIELDS.length);
  const all = (table.size * (table.size - 1)) / 2;
  const drawn = Math.min(all, RANDOM_PAIRS);
  let state = 0x9e3779b9;

  for (let turn = 0; turn < drawn; turn += 1) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const one = (state >>> 0) % table.size;
    state = Math.imul(state ^ (state >>> 13), 0x297a2d39) + 0x3c6ef372;
    const other = (state >>> 0) % table.size;
    if (one === other) continue;
    table.compare(one, other, table.compareNames(one, other), levels);
    pairs.add(one, other, patternOf(levels));
  }
  return pairs;
}
