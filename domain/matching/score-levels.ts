import { MATCH_FIELDS } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import { CONTEXTS, contextOf, isJudgedByValue, levelsCount, PAIR_CLASSES, SAME_PERSON_CLASSES } from '@/domain/matching/match-model';
import type { MatchModel, PairClass } from '@/domain/matching/match-model';

/** log₂ chances of one pattern of levels, by class, without what the values themselves add. */
export type ClassLogs = Float64Array;

/** A model made ready for millions of pairs: log₂ of every chance in one row of numbers a class. */
export type ScoreTables = { shares: Float64Array; logs: readonly Float64Array[] };

const OFFSETS = fieldOffsets();
const SAME_COUNT = SAME_PERSON_CLASSES.length;
export const STRANGERS = PAIR_CLASSES.indexOf('strangers');

function fieldOffsets(): readonly number[] {
  let next = 0;

  return MATCH_FIELDS.map((field) => {
    const own = next;
    next += CONTEXTS[field] * levelsCount(field);
    return own;
  });
}

function positionOf(fieldIndex: number, context: number, level: Level): number {
  const field = MATCH_FIELDS[fieldIndex];

  return (OFFSETS[fieldIndex] ?? 0) + context * (field ? levelsCount(field) : 0) + level;
}

export function prepareScore(model: MatchModel): ScoreTables {
  return {
    shares: Float64Array.from(PAIR_CLASSES, (name) => Math.log2(model.classes[name].share)),
    logs: PAIR_CLASSES.map((name) => flatten(model, name)),
  };
}

function flatten(model: MatchModel, name: PairClass): Float64Array {
  const flat: number[] = [];

  for (const field of MATCH_FIELDS) {
    const usual = model.classes[name].tables[field][0] ?? [];
    for (const row of model.classes[name].tables[field]) {
      // The value itself says how often strangers share it; what is left is how much more often in this context.
      const chanceOf = (chance: number, level: number) => (name === 'strangers' && isJudgedByValue(field, level) ? chance / (usual[level] ?? 1) : chance);
      flat.push(...row.map((chance, level) => (level === 0 ? 0 : Math.log2(chanceOf(chance, level)))));
    }
  }
  return Float64Array.from(flat);
}

/** log₂(share × chance of these levels) of every class, into `into`. */
export function classLogs(tables: ScoreTables, levels: ArrayLike<Level>, into: ClassLogs): void {
  into.set(tables.shares);

  for (let index = 0; index < MATCH_FIELDS.length; index += 1) {
    const level = levels[index] ?? 0;
    const field = MATCH_FIELDS[index];
    if (level === 0 || !field) continue;
    const at = positionOf(index, contextOf(field, levels), level);
    for (let each = 0; each < PAIR_CLASSES.length; each += 1) into[each] = (into[each] ?? 0) + (tables.logs[each]?.[at] ?? 0);
  }
}

/** The three sums a weight is made of; only strangers depend on how rare the values are. */
export type PatternLogs = { same: number; strangers: number; related: number };

export function sumClasses(logs: ClassLogs): PatternLogs {
  let same = Number.NEGATIVE_INFINITY;
  let related = Number.NEGATIVE_INFINITY;

  for (let each = 0; each < logs.length; each += 1) {
    if (each < SAME_COUNT) same = addLogs(same, logs[each] ?? 0);
    else if (each !== STRANGERS) related = addLogs(related, logs[each] ?? 0);
  }
  return { same, strangers: logs[STRANGERS] ?? 0, related };
}

/**
 * The weight of a pair in bits: log₂ of the odds that both are one person.
 * `valueBits`: how rare the agreeing values are (−log₂ of their shares), which
 * counts against strangers alone.
 */
export function weightOf({ same, strangers, related }: PatternLogs, valueBits: number): number {
  return same - addLogs(strangers - valueBits, related);
}

/**
 * Bits by which one person is likelier than the kinds of pair say: a value that
 * only the two of a pair have counts as some other person's too. Measured on
 * generated sets of seeds 41 and 77 (without it they say 0.3 points too little
 * on average, with it 0.2), judged on others. It changes no order.
 */
export const CALIBRATION_BITS = 0.5;

/** What is decided by, in whole thousandths of a bit. `thirdRecordBits`: what the records say that were compared with both. */
export function settleWeight(weight: number, thirdRecordBits: number): number {
  return Math.round((weight + thirdRecordBits + CALIBRATION_BITS) * 1000);
}

/** log₂(2ᵃ + 2ᵇ) */
export function addLogs(one: number, other: number): number {
  const [high, low] = one > other ? [one, other] : [other, one];

  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log2(1 + 2 ** (low - high));
}

export function probabilityOf(weight: number): number {
  return weight > 60 ? 1 : 2 ** weight / (1 + 2 ** weight);
}

/** log₂ of the chance of one level of one field in a class. */
export function chanceLog(tables: ScoreTables, name: PairClass, fieldIndex: number, context: number, level: Level): number {
  return tables.logs[PAIR_CLASSES.indexOf(name)]?.[positionOf(fieldIndex, context, level)] ?? 0;
}
