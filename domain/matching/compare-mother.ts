import { compareName } from '@/domain/matching/compare-name';
import { levelOf, MISSING, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import type { WrittenName } from '@/domain/matching/written-name';

const ALIKE = levelOf('mother', 'alike');
const FAMILY_NAME_ONLY = levelOf('mother', 'familyNameOnly');
const DIFFERENT = levelOf('mother', 'different');
const LAST_ALIKE = levelOf('name', 'alike');
const NAME_FAMILY_ONLY = levelOf('name', 'familyNameOnly');

/** The mother's name by the rules of any name, in fewer levels: it is missing too often to tell more apart. */
export function compareMother(one: WrittenName, other: WrittenName): Level {
  const level = compareName(one, other);
  if (level === MISSING || level === SAME) return level;
  if (level <= LAST_ALIKE) return ALIKE;

  return level === NAME_FAMILY_ONLY ? FAMILY_NAME_ONLY : DIFFERENT;
}
