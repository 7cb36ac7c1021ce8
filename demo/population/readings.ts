import { pinyin } from 'pinyin-pro';

import { foreignNameParts } from '@/demo/population/foreign-names';
import { givenNameCharacters } from '@/demo/population/given-names';
import { surnames } from '@/demo/population/surnames';

// Looked up once: a call per name would cost more than all the rest of a person.
const surnameReadings: ReadonlyMap<string, string> = new Map(
  surnames.map(([surname]) => [surname, pinyin(surname, { toneType: 'none', mode: 'surname', v: true })]),
);
const characterReadings: ReadonlyMap<string, string> = new Map(
  [...givenNameCharacters, ...foreignNameParts.join('')].map((character) => [character, pinyin(character, { toneType: 'none', v: true })]),
);

/** Toneless pinyin, one syllable a word, the surname read as a surname (单 shan). */
export function readName(surname: string, givenName: string): string {
  const family = surnameReadings.get(surname) ?? readCharacters(surname);

  return givenName === '' ? family : `${family} ${readCharacters(givenName)}`;
}

function readCharacters(text: string): string {
  return [...text].flatMap((character) => characterReadings.get(character) ?? []).join(' ');
}
