import { oneOf } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

type Country = {
  /** ISO 3166-1 alpha-3 and numeric. */
  code: string;
  numeric: string;
  surnames: readonly [string, ...string[]];
  male: readonly [string, ...string[]];
  female: readonly [string, ...string[]];
};

export const countries = [
  { code: 'KOR', numeric: '410', surnames: ['KIM', 'LEE', 'PARK', 'CHOI', 'JUNG', 'KANG'], male: ['MIN JUN', 'SEO JUN', 'JI HOON', 'DONG HYUN', 'SUNG MIN'], female: ['SEO YEON', 'JI WOO', 'MIN SEO', 'YU JIN', 'SOO BIN'] },
  { code: 'JPN', numeric: '392', surnames: ['SATO', 'SUZUKI', 'TAKAHASHI', 'TANAKA', 'ITO', 'WATANABE'], male: ['KENJI', 'TAKASHI', 'DAIKI', 'SHOTA', 'HIROSHI'], female: ['YUKO', 'AYAKA', 'NAOKO', 'MISAKI', 'EMI'] },
  { code: 'USA', numeric: '840', surnames: ['SMITH', 'JOHNSON', 'MILLER', 'DAVIS', 'GARCIA', 'NGUYEN'], male: ['JAMES', 'ROBERT', 'DAVID', 'DANIEL THOMAS', 'MICHAEL'], female: ['EMILY', 'SARAH', 'JESSICA ANN', 'LAURA', 'MARIA'] },
  { code: 'RUS', numeric: '643', surnames: ['IVANOV', 'PETROV', 'SMIRNOV', 'VOLKOV', 'MOROZOV'], male: ['ALEKSEI', 'DMITRII', 'SERGEI', 'IVAN'], female: ['ANNA', 'ELENA', 'OLGA', 'MARINA'] },
  { code: 'IND', numeric: '356', surnames: ['KUMAR', 'SINGH', 'SHARMA', 'PATEL', 'REDDY'], male: ['RAJESH', 'AMIT', 'VIKRAM', 'SANJAY'], female: ['PRIYA', 'ANJALI', 'DEEPA', 'SUNITA'] },
  { code: 'PAK', numeric: '586', surnames: ['KHAN', 'AHMED', 'HUSSAIN', 'MALIK'], male: ['MUHAMMAD ALI', 'BILAL', 'HAMZA', 'USMAN'], female: ['AYESHA', 'FATIMA', 'SANA', 'HINA'] },
] as const satisfies readonly [Country, ...Country[]];

// Given name and father's name, as Uyghur names are built; joined by U+00B7.
const UYGHUR_MALE = ['买买提', '阿卜杜拉', '艾尔肯', '吐尔逊', '玉素甫', '艾合买提', '库尔班', '伊力亚斯'] as const;
const UYGHUR_FEMALE = ['阿依古丽', '古丽娜尔', '热依汗', '帕提古丽', '阿依努尔', '米热古丽', '茹仙古丽'] as const;

/** Every character of the names that are not written as surname and given name. */
export const foreignNameParts: readonly string[] = [...UYGHUR_MALE, ...UYGHUR_FEMALE];

export type LatinName = { name: string; country: Country };

/** Surname last, as most windows type it. */
export function drawLatinName(random: Random, sex: '1' | '2'): LatinName {
  const country = oneOf<Country>(random, countries);
  const given = oneOf(random, sex === '1' ? country.male : country.female);

  return { name: `${given} ${oneOf(random, country.surnames)}`, country };
}

export function drawUyghurName(random: Random, sex: '1' | '2'): { givenName: string; fatherName: string } {
  return {
    givenName: oneOf(random, sex === '1' ? UYGHUR_MALE : UYGHUR_FEMALE),
    fatherName: oneOf(random, UYGHUR_MALE),
  };
}
