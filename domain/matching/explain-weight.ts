import { AGREEMENT_LEVELS, MATCH_FIELDS } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';
import { contextOf, OTHER_PERSON_CLASSES, PAIR_CLASSES, SAME_PERSON_CLASSES } from '@/domain/matching/match-model';
import type { MatchModel } from '@/domain/matching/match-model';
import { addLogs, chanceLog, prepareScore } from '@/domain/matching/score-levels';
import type { ScoreTables } from '@/domain/matching/score-levels';

/**
 * One signed step of a weight, in bits. `prior`: how rarely two records are one
 * person at all. `careless`: mistakes come together, so one more counts less.
 * `family`, `twins`, `lentNumber`: another reason for what agrees.
 */
export type WeightStep =
  | { reason: 'prior'; bits: number }
  | { reason: 'field'; field: MatchField; level: string; bits: number }
  | { reason: 'careless' | 'family' | 'twins' | 'lentNumber'; bits: number };

/** Steps below this many bits would only be noise to a reader; they are added to the one before. */
const LEAST_BITS = 1e-9;

/**
 * The weight of a pair as steps that add up to it, from the prior on.
 * `valueBits`: for each field, what its agreeing value adds by being rare.
 */
export function explainWeight(model: MatchModel, levels: ArrayLike<Level>, valueBits: readonly number[]): readonly WeightStep[] {
  const tables = prepareScore(model);
  const steps: WeightStep[] = [{ reason: 'prior', bits: shareOf(tables, 'clean') - shareOf(tables, 'strangers') }];

  for (const [index, field] of MATCH_FIELDS.entries()) {
    const level = levels[index] ?? 0;
    if (level === 0) continue;
    const context = contextOf(field, levels);
    const bits = chanceLog(tables, 'clean', index, context, level) - chanceLog(tables, 'strangers', index, context, level) + (valueBits[index] ?? 0);
    steps.push({ reason: 'field', field, level: AGREEMENT_LEVELS[field][level] ?? '', bits });
  }
  return [...steps, ...otherExplanations(tables, levels, valueBits)].filter(({ reason, bits }) => reason === 'prior' || reason === 'field' || Math.abs(bits) > LEAST_BITS);
}

function shareOf(tables: ScoreTables, name: (typeof PAIR_CLASSES)[number]): number {
  return tables.shares[PAIR_CLASSES.indexOf(name)] ?? 0;
}

/** What the kinds of pair beside `clean` and `strangers` change, one after the other. */
function otherExplanations(tables: ScoreTables, levels: ArrayLike<Level>, valueBits: readonly number[]): readonly WeightStep[] {
  const logOf = (name: (typeof PAIR_CLASSES)[number]) =>
    MATCH_FIELDS.reduce((sum, field, index) => {
      const level = levels[index] ?? 0;
      if (level === 0) return sum;
      return sum + chanceLog(tables, name, index, contextOf(field, levels), level) - (name === 'strangers' ? (valueBits[index] ?? 0) : 0);
    }, shareOf(tables, name));
  const [clean, careless] = SAME_PERSON_CLASSES;
  const steps: WeightStep[] = [{ reason: careless, bits: addLogs(logOf(clean), logOf(careless)) - logOf(clean) }];
  let other = logOf('strangers');

  for (const name of OTHER_PERSON_CLASSES) {
    if (name === 'strangers') continue;
    const together = addLogs(other, logOf(name));
    steps.push({ reason: name, bits: other - together });
    other = together;
  }
  return steps;
}
