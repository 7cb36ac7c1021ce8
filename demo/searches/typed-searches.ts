import { birthDateMistakes, phoneMistakes } from '@/demo/registrations/mistakes-in-fields';
import type { TextMistake } from '@/demo/registrations/mistakes-in-fields';
import { nameMistakes } from '@/demo/registrations/mistakes-in-names';
import type { NameMistake } from '@/demo/registrations/mistakes-in-names';
import { generatePopulation } from '@/demo/population/generate-population';
import { createRandom, oneOf } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { surnames } from '@/demo/population/surnames';
import type { SyntheticPerson } from '@/demo/population/synthetic-person';
import { drawByWeight } from '@/demo/population/weighted';
import { initialsMistakes, initialsOf, readingMistakes } from '@/demo/searches/typing-mistakes';

/** A line as a clerk types it, one slip in it, and whom it is about. */
export type TypedSearch = { line: string; mix: string; mistake: string; person: SyntheticPerson };

type Spelling = 'characters' | 'reading' | 'initials';
type Beside = 'date' | 'year' | 'tail' | 'phone';
type Mix = `${Spelling}, ${Beside}`;

/** What is known of somebody without a document: mostly the name with the birth date or the phone's tail. */
const drawMix = drawByWeight<Mix>([
  ['characters, date', 27],
  ['characters, tail', 20],
  ['characters, year', 9],
  ['characters, phone', 6],
  ['initials, date', 13],
  ['initials, tail', 10],
  ['reading, date', 8],
  ['reading, tail', 4],
  ['reading, year', 3],
]);

// Slips of somebody typing what is said or shown; what a record itself holds wrong is another matter.
const DATE_SLIPS = ['birth date: day and month swapped', 'birth date: digits transposed', 'birth date: one digit wrong', 'birth date: year off by one'] as const;
const PHONE_SLIPS = ['phone: one digit wrong', 'phone: transposed'] as const;
const NAME_SLIPS = Object.keys(nameMistakes).filter((name) => !['name: rare character lost', 'name: in pinyin', 'name: note in the field', 'name: changed'].includes(name));
const familyNames = new Set(surnames.map(([surname]) => surname));

/**
 * Searches for persons of the population, each with one slip: the same for the
 * same seed. Somebody who has no phone is not asked for its tail.
 * @param persons how many of the population there are to look for
 */
export function typeSearches(seed: number, persons: number, count: number, populationSeed = 1): readonly TypedSearch[] {
  const random = createRandom(seed);
  const stride = Math.max(1, Math.floor(persons / count));
  const searches: TypedSearch[] = [];

  for (let turn = 0; searches.length < count; turn += 1) {
    const ordinal = (turn * stride + Math.floor(random() * stride)) % persons;
    const { value: person } = generatePopulation(populationSeed, ordinal).next();
    const typed = typeOne(random, person);
    if (typed) searches.push({ ...typed, person });
  }
  return searches;
}

function typeOne(random: Random, person: SyntheticPerson): Omit<TypedSearch, 'person'> | null {
  const mix = drawMix(random);
  const [spelling, beside] = mix.split(', ') as [Spelling, Beside];
  const right = besideOf(person, beside);
  if (right === null) return null;

  const inName = random() < 0.6;
  const slip = inName ? slipInName(random, person, spelling) : slipBeside(random, person, beside);
  if (!slip) return null;

  const name = inName ? slip.text : spelled(person, spelling);
  return { line: `${name} ${inName ? right : slip.text}`, mix, mistake: slip.mistake };
}

function spelled({ demographics: { name, nameReading } }: SyntheticPerson, spelling: Spelling): string {
  if (spelling === 'characters') return name;
  return spelling === 'initials' ? initialsOf(nameReading.split(' ')) : nameReading.replaceAll(' ', '');
}

function besideOf({ demographics: { birthDate, phone } }: SyntheticPerson, beside: Beside): string | null {
  if (beside === 'date') return birthDate?.replaceAll('-', '') ?? null;
  if (beside === 'year') return birthDate?.slice(0, 4) ?? null;
  return phone && (beside === 'tail' ? phone.slice(-4) : phone);
}

type Slip = { text: string; mistake: string } | null;

function slipInName(random: Random, { demographics: { name, nameReading } }: SyntheticPerson, spelling: Spelling): Slip {
  const syllables = nameReading.split(' ');
  if (spelling === 'reading') return draw(random, Object.entries(readingMistakes), (mistake) => mistake(random, syllables));
  if (spelling === 'initials') return draw(random, Object.entries(initialsMistakes), (mistake) => mistake(random, syllables));

  const surname = [name.slice(0, 2), name.slice(0, 1)].find((each) => familyNames.has(each) && name.length > each.length) ?? '';
  const mistakes = Object.entries<NameMistake>(nameMistakes).filter(([mistake]) => NAME_SLIPS.includes(mistake));
  return draw(random, mistakes, (mistake) => mistake(random, surname, name.slice(surname.length)));
}

function slipBeside(random: Random, { demographics: { birthDate, phone } }: SyntheticPerson, beside: Beside): Slip {
  if (beside === 'year') return { text: String(Number(birthDate?.slice(0, 4)) + oneOf(random, [-1, 1])), mistake: 'birth date: year off by one' };
  if (beside === 'date') {
    return draw<TextMistake>(random, DATE_SLIPS.map((slip) => [slip, birthDateMistakes[slip]]), (mistake) => mistake(random, birthDate ?? '')?.replaceAll('-', '') ?? null);
  }
  return draw<TextMistake>(random, PHONE_SLIPS.map((slip) => [slip, phoneMistakes[slip]]), (mistake) => {
    const wrong = mistake(random, phone ?? '');
    return wrong && beside === 'tail' ? wrong.slice(-4) : wrong;
  });
}

/** One of the mistakes that can be made here, each as likely as the next. */
function draw<Mistake>(random: Random, mistakes: readonly (readonly [string, Mistake])[], make: (mistake: Mistake) => string | null): Slip {
  const [first, ...rest] = mistakes;
  if (!first) return null;

  const [mistake, how] = oneOf(random, [first, ...rest]);
  const text = make(how);
  return text === null ? null : { text, mistake };
}
