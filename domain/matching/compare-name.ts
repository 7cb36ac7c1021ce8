import { compareLatinName } from '@/domain/matching/compare-latin-name';
import { editDistance } from '@/domain/matching/edit-distance';
import { levelOf, MISSING, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import { lookAlikes } from '@/domain/matching/similar-characters.data';
import { LOST } from '@/domain/matching/written-name';
import type { WrittenName } from '@/domain/matching/written-name';

const HOMOPHONE = levelOf('name', 'homophone');
const SAME_LETTERS = levelOf('name', 'sameLetters');
const REORDERED = levelOf('name', 'reordered');
const NEAR_SOUND = levelOf('name', 'nearSound');
const PART_LOST = levelOf('name', 'partLost');
const ALIKE = levelOf('name', 'alike');
const GIVEN_NAME_ONLY = levelOf('name', 'givenNameOnly');
const FAMILY_NAME_ONLY = levelOf('name', 'familyNameOnly');
const DIFFERENT = levelOf('name', 'different');

/** How far two names agree. A provisional name (newborn, unknown) says nothing; what a newborn's says of the mother is compared as hers. */
export function compareName(one: WrittenName, other: WrittenName): Level {
  if (one.kind !== 'named' || other.kind !== 'named') return MISSING;
  if (one.text === other.text) return SAME;
  if (one.tones !== '' && one.tones === other.tones) return HOMOPHONE;
  if (one.letters !== '' && (one.letters === other.letters || one.letters === other.plainLetters || one.plainLetters === other.letters)) return SAME_LETTERS;
  if (isReordered(one, other)) return REORDERED;

  return one.isHan && other.isHan ? compareHan(one, other) : compareLatinName(one, other);
}

function isReordered(one: WrittenName, other: WrittenName): boolean {
  return one.sorted === other.sorted || (one.letters !== '' && (one.letters === other.turnedLetters || one.turnedLetters === other.letters));
}

function compareHan(one: WrittenName, other: WrittenName): Level {
  const [a, b] = [one.text, other.text];
  if (one.nearLetters === other.nearLetters || isOneLookAlike(a, b)) return NEAR_SOUND;
  if (isPartOf(a, b) || isPartOf(b, a) || (a.length === b.length && isSameWhereLegible(a, b))) return PART_LOST;

  const shared = sharedPlaces(a, b);
  if (Math.max(a.length, b.length) >= 3 && shared >= Math.max(a.length, b.length) - 1 && a.length === b.length) return ALIKE;
  if (one.given !== '' && one.given === other.given) return GIVEN_NAME_ONLY;
  if (one.letters.length > 4 && editDistance(one.letters, other.letters, 1) <= 1) return ALIKE;
  return one.family === other.family ? FAMILY_NAME_ONLY : DIFFERENT;
}

/** One character differs, and the eye takes it for the other. */
function isOneLookAlike(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 2) return false;
  let found = 0;

  for (let at = 0; at < one.length; at += 1) {
    if (one[at] === other[at]) continue;
    found += 1;
    if (found > 1 || !lookAlikes.has((one[at] ?? '') + (other[at] ?? ''))) return false;
  }
  return found === 1;
}

/** The shorter is the longer with characters left out, but for the surname alone. */
function isPartOf(shorter: string, longer: string): boolean {
  if (shorter.length < 2 || shorter.length >= longer.length) return false;
  let at = 0;

  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length;
}

function isSameWhereLegible(one: string, other: string): boolean {
  let lost = 0;

  for (let at = 0; at < one.length; at += 1) {
    if (one[at] === LOST || other[at] === LOST) lost += 1;
    else if (one[at] !== other[at]) return false;
  }
  return lost > 0 && lost < one.length;
}

function sharedPlaces(one: string, other: string): number {
  let shared = 0;

  for (let at = 0; at < Math.min(one.length, other.length); at += 1) if (one[at] === other[at]) shared += 1;
  return shared;
}
