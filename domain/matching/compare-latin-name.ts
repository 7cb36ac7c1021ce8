import { editDistance } from '@/domain/matching/edit-distance';
import { levelOf } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';
import type { WrittenName } from '@/domain/matching/written-name';

const NEAR_SOUND = levelOf('name', 'nearSound');
const PART_LOST = levelOf('name', 'partLost');
const ALIKE = levelOf('name', 'alike');
const FAINTLY_ALIKE = levelOf('name', 'faintlyAlike');
const GIVEN_NAME_ONLY = levelOf('name', 'givenNameOnly');
const FAMILY_NAME_ONLY = levelOf('name', 'familyNameOnly');
const DIFFERENT = levelOf('name', 'different');

// A word may be written with this share of slips and still be the same word.
const SLIPS_A_LETTER = 0.25;
// Beyond this share even a careless hand does not go.
const MANY_SLIPS_A_LETTER = 0.42;
/** Letters of a word cut short that still say which word it is: Mic for Michael. */
const FEWEST_CUT_LETTERS = 3;

/** How well one word stands for another, from best to worst. */
const WORD = { same: 0, slip: 1, initial: 2, manySlips: 3, other: 4 } as const;

/** Names of Latin letters that are neither the same nor in another order. */
export function compareLatinName(one: WrittenName, other: WrittenName): Level {
  const [a, b] = [one.letters, other.letters];
  if (a === '' || b === '') return DIFFERENT;
  if (editDistance(a, b, 1) <= 1 || editDistance(a, other.turnedLetters, 1) <= 1) return NEAR_SOUND;

  const [shorter, longer] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const level = compareWords(shorter, longer);
  if (level !== DIFFERENT) return level;
  // Words that were run together or cut in two.
  if (shorter.length < longer.length && (isAlike(a, b, SLIPS_A_LETTER) || isAlike(a, other.turnedLetters, SLIPS_A_LETTER))) return ALIKE;
  if (one.words.length < 2 || other.words.length < 2) return DIFFERENT;
  if (compareWord(one.given, other.given) <= WORD.slip) return GIVEN_NAME_ONLY;
  return compareWord(one.family, other.family) <= WORD.slip ? FAMILY_NAME_ONLY : DIFFERENT;
}

/** Every word of the shorter name has one in the longer that stands for it, as badly as the worst of them. */
function compareWords(shorter: readonly string[], longer: readonly string[]): Level {
  const taken = new Set<number>();
  let worst: number = WORD.same;
  let told = false;

  for (const word of shorter) {
    let [best, at]: [number, number] = [WORD.other, -1];
    for (const [place, each] of longer.entries()) {
      const how = taken.has(place) ? WORD.other : compareWord(word, each);
      if (how < best) [best, at] = [how, place];
    }
    if (best === WORD.other) return DIFFERENT;
    taken.add(at);
    told ||= best <= WORD.slip && word.length > 1;
    if (best !== WORD.initial) worst = Math.max(worst, best);
  }
  if (!told) return DIFFERENT;
  if (worst === WORD.same) return PART_LOST;
  return worst === WORD.slip && shorter.length > 1 ? ALIKE : FAINTLY_ALIKE;
}

function compareWord(one: string, other: string): number {
  if (one === other) return WORD.same;
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? WORD.initial : WORD.other;

  const [cut, whole] = one.length < other.length ? [one, other] : [other, one];
  if ((cut.length >= FEWEST_CUT_LETTERS && whole.startsWith(cut)) || isAlike(one, other, SLIPS_A_LETTER)) return WORD.slip;
  return isAlike(one, other, MANY_SLIPS_A_LETTER) ? WORD.manySlips : WORD.other;
}

function isAlike(one: string, other: string, slips: number): boolean {
  const most = Math.floor(Math.max(one.length, other.length) * slips);

  return most > 0 && editDistance(one, other, most) <= most;
}
