import { AGREEMENT_LEVELS, MATCH_FIELDS } from '@/domain/matching/fields';
import type { Level, LevelOf, MatchField } from '@/domain/matching/fields';
import { contextOf, OTHER_PERSON_CLASSES, PAIR_CLASSES, SAME_PERSON_CLASSES } from '@/domain/matching/match-model';
import type { PairClass } from '@/domain/matching/match-model';
import { addLogs, CALIBRATION_BITS, chanceLog, classLogs, settleWeight, STRANGERS, sumClasses, weightOf } from '@/domain/matching/score-levels';
import type { ScoreTables } from '@/domain/matching/score-levels';

type FieldCode = { [Field in MatchField]: `${Field}.${Exclude<LevelOf<Field>, 'missing'>}` }[MatchField];

/**
 * Why a weight moves; stable, a sentence stands for each. `prior`: how rarely
 * two records are one person at all. A field and how far it agrees. `careless`:
 * mistakes come together, so one more counts less. `family`, `twins`,
 * `lentNumber`: another reason for what agrees. `machineRead`: what differs was
 * read off a chip or a code on both sides. `thirdRecord`: what the records say
 * that were compared with both. `calibration`: what such weights turned out to be worth.
 */
export type StepCode = FieldCode | (typeof OTHER_CODES)[number];

const OTHER_CODES = ['prior', 'careless', 'family', 'twins', 'lentNumber', 'machineRead', 'thirdRecord', 'calibration'] as const;
const FIELD_CODES = MATCH_FIELDS.flatMap((field) => AGREEMENT_LEVELS[field].slice(1).map((level) => `${field}.${level}` as FieldCode));

/** Every code a step can have. */
export const STEP_CODES: readonly StepCode[] = [...FIELD_CODES, ...OTHER_CODES];

/** One signed step of a weight, in whole thousandths of a bit. */
export type WeightStep = { code: StepCode; milliBits: number };

/** What is weighed beside the levels: bits that agreeing values add by being rare, that machine-read differences take away, that other records say. */
export type BesideLevels = { valueBits: readonly number[]; machineReadBits: number; thirdRecordBits: number };

/**
 * The weight of a pair as steps from the prior on. They add up to exactly what
 * `settleWeight` decides by: each is the difference of two rounded sums, so no
 * rounding is lost, and the last sum is the one decided by.
 */
export function explainWeight(tables: ScoreTables, levels: ArrayLike<Level>, beside: BesideLevels): readonly WeightStep[] {
  const logs = new Float64Array(PAIR_CLASSES.length);
  classLogs(tables, levels, logs);
  const valueBits = beside.valueBits.reduce((sum, bits) => sum + bits, 0);
  const raw = weightOf(sumClasses(logs), valueBits) + beside.machineReadBits;

  return toSteps([
    ...fieldSums(tables, levels, beside.valueBits),
    ...classSums(logs, valueBits),
    ['machineRead', raw],
    ['thirdRecord', raw + beside.thirdRecordBits],
    ['calibration', raw + beside.thirdRecordBits + CALIBRATION_BITS],
  ], settleWeight(raw, beside.thirdRecordBits));
}

/** A code and the sum up to and with its step, in bits. */
type Sum = readonly [code: StepCode, bits: number];

/** Clean against strangers: the part of every weight that the fields make on their own. */
function fieldSums(tables: ScoreTables, levels: ArrayLike<Level>, valueBits: readonly number[]): readonly Sum[] {
  let bits = shareOf(tables, 'clean') - shareOf(tables, 'strangers');
  const sums: Sum[] = [['prior', bits]];

  for (const [index, field] of MATCH_FIELDS.entries()) {
    const level = levels[index] ?? 0;
    if (level === 0) continue;
    const context = contextOf(field, levels);
    bits += chanceLog(tables, 'clean', index, context, level) - chanceLog(tables, 'strangers', index, context, level) + (valueBits[index] ?? 0);
    sums.push([`${field}.${AGREEMENT_LEVELS[field][level] ?? ''}` as FieldCode, bits]);
  }
  return sums;
}

function shareOf(tables: ScoreTables, name: PairClass): number {
  return tables.shares[PAIR_CLASSES.indexOf(name)] ?? 0;
}

/** What the kinds of pair beside `clean` and `strangers` change, one after the other. */
function classSums(logs: Float64Array, valueBits: number): readonly Sum[] {
  const logOf = (name: PairClass) => logs[PAIR_CLASSES.indexOf(name)] ?? 0;
  const [clean, careless] = SAME_PERSON_CLASSES;
  const same = addLogs(logOf(clean), logOf(careless));
  let other = (logs[STRANGERS] ?? 0) - valueBits;
  const sums: Sum[] = [[careless, same - other]];

  for (const name of OTHER_PERSON_CLASSES) {
    if (name === 'strangers') continue;
    other = addLogs(other, logOf(name));
    sums.push([name, same - other]);
  }
  return sums;
}

function toSteps(sums: readonly Sum[], total: number): readonly WeightStep[] {
  let before = 0;
  const steps = sums.map(([code, bits], index) => {
    const sum = index === sums.length - 1 ? total : Math.round(bits * 1000);
    const step = { code, milliBits: sum - before };
    before = sum;
    return step;
  });

  return steps.filter(({ code, milliBits }) => milliBits !== 0 || code === 'prior' || code.includes('.'));
}
