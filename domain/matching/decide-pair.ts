import { levelOf, MATCH_FIELDS, MISSING, SAME } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';

/** `link`: the machine may join them. `review`: people decide. `apart`: nobody needs to look. */
export type PairDecision = 'link' | 'review' | 'apart';

/** Why a pair is not joined by itself however much agrees. */
export const LINK_VETOES = ['provisionalName', 'twoNumbers', 'neighbouringNumbers', 'sexAgainstNumber', 'nameAgainstNumber', 'weakEvidenceOnly'] as const;

export type LinkVeto = (typeof LINK_VETOES)[number];

/**
 * Bits. From `link` on the machine joins at the desk, where nobody counted how
 * common the values are and no other records are heard; from `linkInBatch` on
 * where both were. Below `review` nobody needs to look. `stay`: what the rest
 * of a person has to say on average for a record to stay theirs (16 to 1): as
 * high as it goes without costing a twentieth of a point of recall. Set on
 * generated sets of two kinds, judged on others.
 */
export const THRESHOLDS = { link: 9.7, linkInBatch: 7, stay: 4, review: -2.9 } as const;

const at = (field: MatchField) => MATCH_FIELDS.indexOf(field);
const [NAME, SEX, ID_NUMBER, BIRTH_DATE] = [at('name'), at('sex'), at('idNumber'), at('birthDate')];
const LAST_AGREEING_NAME = levelOf('name', 'faintlyAlike');
const FAMILY_NAME_ONLY = levelOf('name', 'familyNameOnly');
const NEIGHBOURS = levelOf('idNumber', 'neighbours');
const DIFFERENT_NUMBER = levelOf('idNumber', 'different');
const TYPING_ERROR = levelOf('idNumber', 'typingError');
const LAST_AGREEING_DATE = levelOf('birthDate', 'lunar');

/** The first rule that forbids joining by machine, or null. */
export function findVeto(levels: ArrayLike<Level>): LinkVeto | null {
  const [name = 0, sex = 0, idNumber = 0, birthDate = 0] = [levels[NAME], levels[SEX], levels[ID_NUMBER], levels[BIRTH_DATE]];
  if (idNumber === DIFFERENT_NUMBER) return 'twoNumbers';
  if (idNumber === NEIGHBOURS) return 'neighbouringNumbers';
  if (idNumber === SAME && sex > SAME) return 'sexAgainstNumber';
  if (idNumber === SAME && name >= FAMILY_NAME_ONLY) return 'nameAgainstNumber';
  if (name === MISSING) return 'provisionalName';

  const byName = name <= LAST_AGREEING_NAME;
  const byNumber = idNumber >= SAME && idNumber <= TYPING_ERROR;
  const byDate = birthDate >= SAME && birthDate <= LAST_AGREEING_DATE;
  return byNumber || (byName && (byDate || birthDate === MISSING)) || (byName && name === SAME) ? null : 'weakEvidenceOnly';
}

export function decidePair(weight: number, veto: LinkVeto | null, link: number = THRESHOLDS.link): PairDecision {
  if (weight < THRESHOLDS.review) return 'apart';

  return weight >= link && veto === null ? 'link' : 'review';
}
