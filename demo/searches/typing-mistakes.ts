import { oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

/** A wrong way to type the letters of a name, or null where this mistake cannot be made of them. */
type LettersMistake = (random: Random, syllables: readonly string[]) => string | null;

const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'], [/^ch/, 'c'], [/^sh/, 's'], [/^z(?!h)/, 'zh'], [/^s(?!h)/, 'sh'],
  [/^n/, 'l'], [/^l/, 'n'], [/^f/, 'h'], [/ing$/, 'in'], [/(?<!i)in$/, 'ing'], [/eng$/, 'en'], [/en$/, 'eng'],
];
// Surnames that most people read wrong at first (普通话异读词审音表).
const POLYPHONIC = new Map([['shan', 'dan'], ['qiu', 'chou'], ['xie', 'jie'], ['zha', 'cha'], ['ou', 'qu'], ['yu chi', 'wei chi'], ['zeng', 'ceng'], ['ge', 'gai']]);

/** Of a reading typed in full. */
export const readingMistakes = {
  'pinyin: letter missing': (random, syllables) => withoutOne(random, syllables.join('')),
  'pinyin: letter doubled': (random, syllables) => withOneTwice(random, syllables.join('')),
  'pinyin: letters exchanged': (random, syllables) => exchanged(random, syllables.join('')),
  'pinyin: near sound': (random, syllables) => nearSound(random, syllables)?.join('') ?? null,
  'pinyin: with tones': (random, syllables) => syllables.map((syllable) => syllable + String(wholeBetween(random, 1, 4))).join(''),
  'pinyin: surname last': (_, [surname = '', ...given]) => (given.length > 0 ? given.join('') + surname : null),
  'pinyin: surname misread': (_, syllables) => misread(syllables),
} satisfies Record<string, LettersMistake>;

/** Of initials. */
export const initialsMistakes = {
  'initials: near sound': (random, syllables) => {
    const near = nearSound(random, syllables);
    return near && initialsOf(near) !== initialsOf(syllables) ? initialsOf(near) : null;
  },
  'initials: exchanged': (random, syllables) => exchanged(random, initialsOf(syllables)),
  'initials: one missing': (random, syllables) => (syllables.length > 2 ? withoutOne(random, initialsOf(syllables)) : null),
} satisfies Record<string, LettersMistake>;

export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

function misread(syllables: readonly string[]): string | null {
  const [first = '', second = ''] = syllables;
  const double = POLYPHONIC.get(`${first} ${second}`);
  if (double) return double.replace(' ', '') + syllables.slice(2).join('');

  const single = POLYPHONIC.get(first);
  return single ? single + syllables.slice(1).join('') : null;
}

function nearSound(random: Random, syllables: readonly string[]): readonly string[] | null {
  const ways = syllables.flatMap((syllable, at) => NEAR.filter(([from]) => from.test(syllable)).map(([from, to]) => syllables.with(at, syllable.replace(from, to))));
  const [first, ...rest] = ways;

  return first ? oneOf(random, [first, ...rest]) : null;
}

function withoutOne(random: Random, letters: string): string | null {
  if (letters.length < 2) return null;
  const at = wholeBetween(random, 0, letters.length - 1);

  return letters.slice(0, at) + letters.slice(at + 1);
}

function withOneTwice(random: Random, letters: string): string {
  const at = wholeBetween(random, 0, letters.length - 1);

  return letters.slice(0, at + 1) + letters.slice(at);
}

function exchanged(random: Random, letters: string): string | null {
  const places = [...letters].flatMap((letter, at) => (at + 1 < letters.length && letters[at + 1] !== letter ? [at] : []));
  const at = places[wholeBetween(random, 0, Math.max(0, places.length - 1))];

  return at === undefined ? null : letters.slice(0, at) + (letters[at + 1] ?? '') + (letters[at] ?? '') + letters.slice(at + 2);
}
