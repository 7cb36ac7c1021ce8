import { levelOf, MATCH_FIELDS } from '@/domain/matching/fields';
import type { MatchField } from '@/domain/matching/fields';
import { GUESS_COUNTS_AS, INITIAL_GUESS, INITIAL_PAIRS_A_RECORD, SHARED_BY_FAMILIES } from '@/domain/matching/initial-model.data';
import { CONTEXTS, contextOf, levelsCount, MODEL_VERSION, NAMES_AGREE, PAIR_CLASSES } from '@/domain/matching/match-model';
import type { ClassModel, LevelTable, MatchModel, PairClass } from '@/domain/matching/match-model';
import type { PairGroup } from '@/domain/matching/pair-groups';
import { classLogs, prepareScore, STRANGERS } from '@/domain/matching/score-levels';

/** What a model is estimated from, without a single pair being labelled. */
export type TrainingPairs = {
  records: number;
  /** Every pair that met under a key. */
  candidates: readonly PairGroup[];
  /** Pairs drawn at random: nearly all of them strangers. */
  random: readonly PairGroup[];
};

const ITERATIONS = 12;
// The chances among strangers move only by the few pairs of one person among random ones.
const STRANGERS_EVERY = 4;
const CONVERGED = 2e-3;
// Beyond the range of exponents nothing of the other classes is left.
const MOST_BITS = 900;
// What the guess about strangers counts as, a share of the random pairs drawn.
const STRANGERS_GUESS_SHARE = 1e-3;
const PLAINLY = 1e-5;
const MOST_OF_ONE_ERA = 6;
const SAME_YEAR = levelOf('birthDate', 'sameYear');
const DIFFERENT = levelOf('birthDate', 'different');

/**
 * Expectation maximisation (Fellegi–Sunter with latent classes). The chances
 * among strangers come from random pairs, so that they cannot drift towards
 * the candidates; those of the other classes come from the candidates, pulled
 * towards the initial guess where there are few.
 */
export function estimateModel(training: TrainingPairs, start: MatchModel = initialModel(training.records)): MatchModel {
  let model = { ...start, classes: { ...start.classes, strangers: strangersOf(start, training) } };
  const doubtful = { ...training, candidates: withoutPlainStrangers(model, training.candidates) };

  for (let turn = 0; turn < ITERATIONS; turn += 1) {
    const next = improve(model, doubtful, turn % STRANGERS_EVERY === 0);
    const moved = Math.max(...PAIR_CLASSES.map((name) => Math.abs(Math.log(next.classes[name].share / model.classes[name].share))));
    model = next;
    if (moved < CONVERGED) break;
  }
  return model;
}

/** Most pairs that meet are plainly strangers and teach nothing but time; those whose names agree tell how names go with sex. */
function withoutPlainStrangers(model: MatchModel, groups: readonly PairGroup[]): readonly PairGroup[] {
  const kept: PairGroup[] = [];

  eachExpectation(model, groups, (group, expected, all) => {
    if (contextOf('sex', group.levels) > 0 || all - (expected[STRANGERS] ?? 0) > PLAINLY * all) kept.push(group);
  });
  return kept;
}

export function initialModel(records: number): MatchModel {
  const pairs = allPairs(records);
  const others = Object.values(INITIAL_PAIRS_A_RECORD).reduce((sum, each) => sum + each, 0);
  const classOf = (name: PairClass): ClassModel => ({
    share: name === 'strangers' ? Math.max(0.5, 1 - (others * records) / pairs) : (INITIAL_PAIRS_A_RECORD[name] * records) / pairs,
    tables: tablesOf((field, context) => withMissing(INITIAL_GUESS[name][field][context] ?? [])),
  });

  return { version: MODEL_VERSION, classes: byClass(classOf) };
}

function allPairs(records: number): number {
  return Math.max(1, (records * (records - 1)) / 2);
}

function byClass<Value>(valueOf: (name: PairClass) => Value): Record<PairClass, Value> {
  return Object.fromEntries(PAIR_CLASSES.map((name) => [name, valueOf(name)])) as Record<PairClass, Value>;
}

function tablesOf(rowOf: (field: MatchField, context: number) => readonly number[]): Record<MatchField, LevelTable> {
  const entries = MATCH_FIELDS.map((field) => [field, Array.from({ length: CONTEXTS[field] }, (_, context) => rowOf(field, context))]);

  return Object.fromEntries(entries) as Record<MatchField, LevelTable>;
}

function withMissing(row: readonly number[]): readonly number[] {
  const total = row.reduce((sum, each) => sum + each, 0);

  return [1, ...row.map((each) => each / total)];
}

type Counts = Record<MatchField, number[][]>;

function emptyCounts(): Counts {
  return tablesOf((field) => new Array<number>(levelsCount(field)).fill(0)) as unknown as Counts;
}

function count(counts: Counts, levels: Uint8Array, weight: number): void {
  for (const [index, field] of MATCH_FIELDS.entries()) {
    const level = levels[index] ?? 0;
    const row = counts[field][contextOf(field, levels)];
    if (level > 0 && row) row[level] = (row[level] ?? 0) + weight;
  }
}

/** Random pairs give the chances among strangers, less the few of them that look like one person. */
function strangersOf(model: MatchModel, { random }: TrainingPairs): ClassModel {
  const counts = emptyCounts();
  let total = 0;

  eachExpectation(model, random, (group, expected, all) => {
    total += all;
    count(counts, group.levels, expected[STRANGERS] ?? 0);
  });
  return { share: model.classes.strangers.share, tables: ofOneEra(mixed(counts, 'strangers', () => Math.max(10, total * STRANGERS_GUESS_SHARE))) };
}

/**
 * Names go with the times: strangers whose names agree are of one age more
 * often than others. How much more is read from the birth years alone, which
 * the few pairs of one person hidden among random ones hardly touch.
 */
function ofOneEra(tables: Record<MatchField, LevelTable>): Record<MatchField, LevelTable> {
  const usual = tables.birthDate[0] ?? [];
  const agreeing = tables.birthDate[NAMES_AGREE] ?? [];
  const ratio = Math.min(MOST_OF_ONE_ERA, Math.max(1, (agreeing[SAME_YEAR] ?? 0) / (usual[SAME_YEAR] ?? 1)));
  const near = usual.map((chance, level) => (level === DIFFERENT ? chance : chance * ratio)).slice(1);

  return { ...tables, birthDate: tables.birthDate.with(NAMES_AGREE, [1, ...near.with(-1, Math.max(0.5, 1 - near.slice(0, -1).reduce((sum, each) => sum + each, 0)))]) };
}

function improve(model: MatchModel, training: TrainingPairs, alsoStrangers: boolean): MatchModel {
  const counts = byClass(emptyCounts);
  const found = byClass(() => 0);

  eachExpectation(model, training.candidates, (group, expected) => {
    for (const [index, name] of PAIR_CLASSES.entries()) {
      const pairs = expected[index] ?? 0;
      found[name] += pairs;
      if (pairs > 0) count(counts[name], group.levels, pairs);
    }
  });

  const pairs = allPairs(training.records);
  const strangers = alsoStrangers ? strangersOf(model, training) : model.classes.strangers;
  const sexOfNamesakes = mixed(counts.strangers, 'strangers', () => 20).sex;
  const learned = byClass((name) => {
    if (name === 'strangers') return { ...strangers, tables: { ...strangers.tables, sex: [strangers.tables.sex[0] ?? [], ...sexOfNamesakes.slice(1)] } };
    return { share: (found[name] + 0.5) / pairs, tables: mixed(counts[name], name, (field) => GUESS_COUNTS_AS[name].pairs + guessShare(name, field) * found[name]) };
  });
  const others = PAIR_CLASSES.reduce((sum, name) => sum + (name === 'strangers' ? 0 : learned[name].share), 0);

  return { version: MODEL_VERSION, classes: { ...learned, strangers: { ...learned.strangers, share: Math.max(0.01, 1 - others) } } };
}

function guessShare(name: PairClass, field: MatchField): number {
  const { fields, classes, share } = SHARED_BY_FAMILIES;

  return fields.includes(field) && classes.includes(name) ? share : GUESS_COUNTS_AS[name].share;
}

function mixed(counts: Counts, name: PairClass, guessCountsAs: (field: MatchField) => number): Record<MatchField, LevelTable> {
  return tablesOf((field, context) => {
    const guess = withMissing(INITIAL_GUESS[name][field][context] ?? []);
    return withMissing((counts[field][context] ?? []).slice(1).map((seen, index) => seen + guessCountsAs(field) * (guess[index + 1] ?? 0)));
  });
}

/** Calls back for every group with how many of its pairs are expected to be of each class, and how many there are. Only strangers depend on how rare values are. */
function eachExpectation(model: MatchModel, groups: readonly PairGroup[], use: (group: PairGroup, expected: Float64Array, all: number) => void): void {
  const tables = prepareScore(model);
  const shares = new Float64Array(PAIR_CLASSES.length);
  const expected = new Float64Array(PAIR_CLASSES.length);

  for (const group of groups) {
    classLogs(tables, group.levels, shares);
    const strangers = shares[STRANGERS] ?? 0;
    shares[STRANGERS] = Number.NEGATIVE_INFINITY;
    const highest = Math.max(...shares);
    let others = 0;
    for (let each = 0; each < shares.length; each += 1) others += shares[each] = 2 ** ((shares[each] ?? 0) - highest);
    let [perOther, ofStrangers, all] = [0, 0, 0];
    for (let bucket = 0; bucket < group.counts.length; bucket += 1) {
      const pairs = group.counts[bucket] ?? 0;
      const share = 1 / (others + 2 ** Math.min(MOST_BITS, strangers - highest - (group.valueBits[bucket] ?? 0)));
      perOther += pairs * share;
      ofStrangers += pairs * (1 - others * share);
      all += pairs;
    }
    for (let each = 0; each < shares.length; each += 1) expected[each] = (shares[each] ?? 0) * perOther;
    expected[STRANGERS] = ofStrangers;
    use(group, expected, all);
  }
}
