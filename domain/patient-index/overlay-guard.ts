import { compactReading } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { DemographicField, Demographics } from '@/domain/patient-index/demographics';
import { isProvisionalName } from '@/domain/patient-index/provisional-identity';

/** What a change of demographics can be: the value was wrong, it changed by law, or the wrong entry is open. */
export type ChangeCause = 'typing-error' | 'legal-change' | 'another-person';

export type OverlayJudgement =
  /** One human being either way: nothing to ask. */
  | { judgement: 'same-person' }
  /** Compared as two people they differ: whoever changes it says which it is. */
  | { judgement: 'ask'; likely: ChangeCause; differing: readonly DemographicField[] };

type Step = 'same' | 'slip' | 'other';

/**
 * Compares the demographics before and after a change as if they were two
 * people. An overlay, one entry overwritten with somebody else, is mostly made
 * by correcting the wrong patient, so a change that leaves two of name, birth
 * date and sex standing for somebody else is taken for one (the rule of the NZ
 * NHI against identity confusion, in figures).
 */
export function compareAsTwoPeople(before: Demographics, after: Demographics): OverlayJudgement {
  const steps = {
    name: compareNames(before, after),
    birthDate: compareDates(before.birthDate, after.birthDate),
    sex: isStated(before.sex) && isStated(after.sex) && before.sex !== after.sex ? 'other' : 'same',
  } as const satisfies Partial<Record<DemographicField, Step>>;
  const differing = (['name', 'birthDate', 'sex'] as const).filter((field) => steps[field] !== 'same');
  const other = differing.filter((field) => steps[field] === 'other');

  if (other.length === 0 && differing.length < 2) return { judgement: 'same-person' };
  return { judgement: 'ask', likely: likelyCause(other), differing };
}

/** People change their names by law; a birth date and a sex are mostly written down wrong. */
function likelyCause(other: readonly ('name' | 'birthDate' | 'sex')[]): ChangeCause {
  if (other.length >= 2) return 'another-person';
  return other[0] === 'name' ? 'legal-change' : 'typing-error';
}

function compareNames(before: Demographics, after: Demographics): Step {
  const [old, next] = [normaliseName(before.name), normaliseName(after.name)];

  // A lent name says nothing of who bears it.
  if (old === next || old === '' || next === '' || isProvisionalName(before.name)) return 'same';
  const sameSound = compactReading(before.nameReading) === compactReading(after.nameReading);
  return sameSound || isOneApart([...old], [...next]) ? 'slip' : 'other';
}

function compareDates(before: string | null, after: string | null): Step {
  if (before === null || after === null || before === after) return 'same';
  const [oldYear, oldMonth, oldDay] = before.split('-');
  const [year, month, day] = after.split('-');

  const swapped = oldYear === year && oldMonth === day && oldDay === month;
  return swapped || isOneApart([...before], [...after]) || areNeighboursSwapped([...before], [...after]) ? 'slip' : 'other';
}

/** The same length with one place different: a character misread, a digit mistyped. A name of two loses half of itself. */
function isOneApart(before: readonly string[], after: readonly string[]): boolean {
  const different = before.filter((character, place) => character !== after[place]).length;

  return before.length === after.length && different === 1 && before.length > 2;
}

function areNeighboursSwapped(before: readonly string[], after: readonly string[]): boolean {
  const first = before.findIndex((character, place) => character !== after[place]);

  return (
    before.length === after.length &&
    before[first] === after[first + 1] &&
    before[first + 1] === after[first] &&
    before.slice(first + 2).join('') === after.slice(first + 2).join('')
  );
}

function isStated(sex: Demographics['sex']): boolean {
  return sex === '1' || sex === '2';
}
