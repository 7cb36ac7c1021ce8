import { normaliseName } from '@/domain/matching/normalise-name';
import { compoundSurnames, surnameReadings, usualForms } from '@/domain/matching/similar-characters.data';

/** The readings of one Han character, commonest first, each with its tone (`shan4`); empty for one that is not known. */
export type ReadCharacter = (character: string) => readonly string[];

/**
 * A name taken apart once, for many comparisons. `letters` is what a keyboard
 * would hear: the reading of Han characters, or the Latin letters themselves.
 */
export type WrittenName = {
  /** Simplified, without dots, spaces, titles and notes. */
  text: string;
  /** A newborn is called after its mother, an unknown person after nothing: neither says who this is. */
  kind: 'named' | 'newborn' | 'unknown';
  isHan: boolean;
  family: string;
  given: string;
  letters: string;
  /** The letters as they would be if the surname were any other word (单 dan), where it has a reading of its own (shan); else empty. */
  plainLetters: string;
  /** Letters with given name and surname the other way round. */
  turnedLetters: string;
  /** Syllables with tones, for Han. */
  tones: string;
  /** Letters after the confusions of regional speech. */
  nearLetters: string;
  /** Characters (Han) or words (Latin) in a fixed order. */
  sorted: string;
  /** Words of a Latin name, or a minority name's parts. */
  words: readonly string[];
  /** The mother's name that a newborn is called after. */
  mother: string;
};

const NOTES = /[(（[【《<].*?[)）\]】》>]|先生$|女士$|小姐$|同志$|[-_#\d\s]+$/gu;
const NEWBORN = /^(.*?)(?:之|的)?(?:长|次|大|小|双|幼)?(?:子|女|婴|儿子|女儿|男婴|女婴|宝宝|之子|之女)(?:[大小长次ABab甲乙12一二])?$/u;
const NEWBORN_MARK = /之(?:[长次大小双幼])?[子女婴]|新生儿|男婴|女婴|^(?:BABY|NEWBORN)\b|婴儿|毛毛$|宝宝$/u;
const UNKNOWN = /^(?:无名|未知|不详|不明|佚名|三无|无姓名|UNKNOWN|NO ?NAME|N\/?A$|NULL$|NONE$|TEST$|测试|JOHN DOE$|JANE DOE$|X+$|-+$|\.+$|[?？*＊]+$)/u;
const LOST_CHARACTER = /[□�〇○*＊?？〓]/gu;
const HAN = /\p{Script=Han}/u;

export const LOST = '?';

/** Sounds that speakers of many regions do not tell apart: zh/z, n/l/r, f/h, ing/in, eng/en. */
export function nearSounds(letters: string): string {
  return letters.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n').replace(/[nr]/g, 'l').replace(/f/g, 'h');
}

export function takeNameApart(written: string, read: ReadCharacter): WrittenName | null {
  const name = normaliseName(written).replace(LOST_CHARACTER, LOST);
  if (name === '') return null;

  const plain = [...name.replace(NOTES, '').trim()].map((character) => usualForms.get(character) ?? character).join('');
  const kept = plain === '' ? name : plain;
  const kind = UNKNOWN.test(kept) ? 'unknown' : NEWBORN_MARK.test(kept) ? 'newborn' : 'named';

  return { ...(HAN.test(kept) ? takeHanApart(kept, read) : takeLatinApart(kept)), kind, mother: kind === 'newborn' ? motherOf(kept) : '' };
}

function motherOf(name: string): string {
  const [, mother = ''] = NEWBORN.exec(name) ?? [];

  return mother.replace(/之$/, '').length >= 2 && !/新生|婴/.test(mother) ? mother.replace(/之$/, '') : '';
}

type Parts = Omit<WrittenName, 'kind' | 'mother'>;

function takeHanApart(name: string, read: ReadCharacter): Parts {
  const words = name.split('\u00b7').filter(Boolean);
  const text = words.join('').replaceAll(' ', '');
  const [first = '', ...others] = words;
  const surname = compoundSurnames.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1;
  const family = words.length > 1 ? first : text.slice(0, surname);
  const given = words.length > 1 ? others.join('') : text.slice(surname);
  const spell = (part: string) => [...part].map((character) => read(character)[0] ?? character.toLowerCase());
  const ownTones = surnameReadings.get(family);
  const [familyTones, givenTones] = [ownTones ?? spell(family), spell(given)];
  const letters = toneless(familyTones) + toneless(givenTones);

  return {
    text, isHan: true, family, given, letters,
    plainLetters: ownTones ? toneless(spell(family)) + toneless(givenTones) : '',
    turnedLetters: toneless(givenTones) + toneless(familyTones),
    tones: [...familyTones, ...givenTones].join(' '),
    nearLetters: nearSounds(letters),
    sorted: [...text].toSorted().join(''),
    words: words.length > 1 ? words : [text],
  };
}

function toneless(syllables: readonly string[]): string {
  return syllables.join('').replace(/[^a-z]/g, '');
}

function takeLatinApart(name: string): Parts {
  const words = name.normalize('NFD').replace(/\p{Mark}/gu, '').replace(/['’`.]/g, '').split(/[^\p{Letter}\p{Number}?]+/u).filter(Boolean);
  const [given = name, family = ''] = words.length > 1 ? [words[0], words.at(-1)] : [name];
  const letters = words.join('').toLowerCase();

  return {
    text: words.join(' '), isHan: false, family, given, letters,
    plainLetters: '',
    turnedLetters: words.toReversed().join('').toLowerCase(),
    tones: '',
    nearLetters: nearSounds(letters),
    sorted: words.toSorted().join(' '),
    words,
  };
}
