import { PINYIN_SYLLABLES } from '@/domain/matching/pinyin-syllables.data';

const LONGEST_SYLLABLE = 6;
const MOST_SYLLABLES = 10;
const MOST_SPLITS = 8;
const HAN = /\p{Script=Han}/gu;

/**
 * A syllable after the confusions of regional speech: zh/z, ch/c, sh/s, n/l,
 * f/h, ing/in, eng/en, ang/an; ü is typed u, v or yu. Those that fold alike sound alike.
 */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n/, 'l')
    .replace(/^f/, 'h')
    .replace(/^(l)y?[uv]/, '$1u');
}

/**
 * The sounds of a name in one order, so that homophones, near sounds, swapped
 * characters, traditional forms and any dot or spacing all meet.
 * @param reading syllables separated by spaces, or run together as a clerk may have typed them.
 */
export function nameSounds(name: string, reading: string): readonly string[] {
  const words = reading.toLowerCase().split(/[^a-z]+/).filter(Boolean);
  const characters = name.match(HAN)?.length ?? 0;
  const [only] = words;
  const split = words.length === 1 && characters > 1 && only ? splitPinyin(only).find((parts) => parts.length === characters) : undefined;

  return soundsOf(split ?? words);
}

export function soundsOf(syllables: readonly string[]): readonly string[] {
  return syllables.map(foldSyllable).toSorted();
}

/** Every way to read letters as whole syllables, fewest first; none where a letter is wrong. `xian` is one person's name and half of another's. */
export function splitPinyin(letters: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];

  function walk(from: number, parts: readonly string[]): void {
    if (from === letters.length) found.push(parts);
    if (parts.length >= MOST_SYLLABLES || found.length >= MOST_SPLITS) return;
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - from); length > 0; length -= 1) {
      const syllable = letters.slice(from, from + length);
      if (PINYIN_SYLLABLES.has(syllable)) walk(from + length, [...parts, syllable]);
    }
  }

  walk(0, []);
  return found.filter((parts) => parts.length > 0).toSorted((one, other) => one.length - other.length);
}

/**
 * Pairs of sounds that stay whole when one character is wrong, dropped or
 * added: every pair of up to three, neighbours of longer names. At most four a
 * name, since each is a row of the index.
 */
export function soundPairs(sounds: readonly string[]): readonly string[] {
  const pairs = sounds.flatMap((first, at) => {
    const partners = sounds.length > 3 ? sounds.slice(at + 1, at + 2) : sounds.slice(at + 1);
    return partners.map((second) => `${first} ${second}`);
  });

  return [...new Set(pairs)].slice(0, 4);
}
