import { dateInYear } from '@/demo/population/birth-dates';
import { createRandom, oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { drawByRank } from '@/demo/population/weighted';
import type { RegistrationRow } from '@/demo/registrations/registration-row';

/** Which columns a set has and how often something is wrong: sets of other countries lack most of ours. */
export type WesternHabits = {
  /** Registrations of one person, the first of which is right. */
  copies: number;
  /** Mistakes in one copy, at most. */
  mistakes: number;
  without: readonly ('id_number' | 'address' | 'birth_date' | 'sex')[];
  /** A field of a copy that is empty. */
  empty: number;
};

const GIVEN = 'james mary john patricia robert jennifer michael linda william elizabeth david barbara richard susan joseph jessica thomas sarah charles karen christopher nancy daniel lisa matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily andrew donna joshua michelle kenneth carol kevin amanda brian dorothy george melissa timothy deborah ronald stephanie edward rebecca jason sharon jeffrey laura ryan cynthia jacob kathleen gary amy nicholas angela eric shirley jonathan anna stephen brenda larry pamela justin emma scott nicole brandon helen benjamin samantha samuel katherine gregory christine alexander debra patrick rachel frank carolyn raymond janet jack maria dennis olivia jerry heather tyler diane aaron julie jose joyce adam victoria nathan ruth henry virginia zachary lauren douglas kelly peter christina kyle joan noah evelyn ethan judith'.split(' ');
const SURNAME_STARTS = 'ander ben black brook camp car chap clark cole dan ed ellis ever fair fer flet gard gil good grif ham har hol hud jen john kel ken lam law lind lock mar mas mil mor nel nor os par pat pres ram rich rob rus sand shel sim sten stev sut tay thorn tur vick wal wat web whit wil win wood'.split(' ');
const SURNAME_ENDS = ['son', 'ton', 'er', 'man', 'ley', 'ford', 'field', 'well', 's', 'by', 'ham', 'worth', 'den', 'ings', ''];
const STREETS = 'high church station park victoria green manor kings queens mill north south london york grange chester springfield george albert grove orchard hill bridge cedar maple oak elm river lake forest'.split(' ');
const STREET_KINDS = ['street', 'road', 'place', 'crescent', 'avenue', 'close', 'circuit', 'drive'];
const SUBURBS = SURNAME_STARTS.flatMap((start) => ['ville', 'burgh', 'wood park', ' beach'].map((end) => start + end));
const drawGiven = drawByRank(GIVEN, 12);
const drawSurname = drawByRank(SURNAME_STARTS.flatMap((start, rank) => SURNAME_ENDS.map((end, other) => ({ name: start + end, rank: (rank * 7 + other * 11) % 97 }))).toSorted((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1)).map(({ name }) => name), 30);

type Likeness = readonly [from: string, to: string];

/** Substitutions of a reader of print, and of an ear. */
const LIKE_GLYPHS: readonly [Likeness, ...Likeness[]] = [['m', 'rn'], ['l', '1'], ['o', '0'], ['s', '5'], ['cl', 'd'], ['b', 'h'], ['g', 'q'], ['i', 'l']];
const LIKE_SOUNDS: readonly [Likeness, ...Likeness[]] = [['ph', 'f'], ['c', 'k'], ['y', 'i'], ['ie', 'y'], ['ck', 'k'], ['s', 'z'], ['th', 't'], ['ee', 'ea'], ['n', 'nn'], ['x', 'ks']];

type Field = 'given' | 'surname' | 'birth_date' | 'number' | 'street' | 'suburb' | 'postcode' | 'id_number';
type Western = Record<Field, string> & { sex: string };

function drawPerson(random: Random): Western {
  const given = drawGiven(random);

  return {
    given,
    surname: drawSurname(random),
    sex: GIVEN.indexOf(given) % 2 === 0 ? 'm' : 'f',
    birth_date: dateInYear(wholeBetween(random, 1900, 1999), wholeBetween(random, 0, 364)).replaceAll('-', ''),
    number: String(wholeBetween(random, 1, 300)),
    street: `${oneOf(random, STREETS as [string, ...string[]])} ${oneOf(random, STREET_KINDS as [string, ...string[]])}`,
    suburb: SUBURBS[Math.floor(random() ** 2 * SUBURBS.length)] ?? '',
    postcode: String(wholeBetween(random, 2000, 7999)),
    id_number: String(wholeBetween(random, 1_000_000, 9_999_999)),
  };
}

function misspell(random: Random, text: string): string {
  const at = wholeBetween(random, 0, Math.max(0, text.length - 1));
  const other = /\d/.test(text) ? String(wholeBetween(random, 0, 9)) : String.fromCharCode(97 + wholeBetween(random, 0, 25));
  const kind = random();

  if (kind < 0.3) return text.slice(0, at) + other + text.slice(at + 1);
  if (kind < 0.5) return text.slice(0, at) + other + text.slice(at);
  if (kind < 0.7) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.85) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  const [from, to] = oneOf<Likeness>(random, random() < 0.5 ? LIKE_GLYPHS : LIKE_SOUNDS);
  return text.replace(from, to);
}

function misspellPerson(random: Random, truth: Western, habits: WesternHabits): { person: Western; mistakes: string[] } {
  const person = { ...truth };
  const mistakes: string[] = [];

  for (let left = wholeBetween(random, 1, habits.mistakes); left > 0; left -= 1) {
    const field = oneOf<Field>(random, ['given', 'surname', 'birth_date', 'number', 'street', 'suburb', 'postcode', 'id_number']);
    if (random() < 0.08) {
      [person.given, person.surname] = [person.surname, person.given];
      mistakes.push('name: fields swapped');
    } else if (random() < 0.06) {
      person[field] = '';
      mistakes.push(`${field}: missing`);
    } else {
      person[field] = misspell(random, person[field]);
      mistakes.push(`${field}: misspelled`);
    }
  }
  return { person, mistakes };
}

/** Registrations in the manner of English-speaking registers: originals, and copies with several mistakes each. */
export function generateWesternRegistrations(seed: number, count: number, habits: WesternHabits): readonly RegistrationRow[] {
  const random = createRandom(seed, 5);
  const rows: RegistrationRow[] = [];

  for (let person = 0; rows.length < count; person += 1) {
    const truth = drawPerson(random);
    for (let copy = 0; copy < habits.copies && rows.length < count; copy += 1) {
      const written = copy === 0 ? { person: truth, mistakes: [] } : misspellPerson(random, truth, habits);
      rows.push(toRow(random, written, person, copy, habits));
      if (random() < 0.35) break;
    }
  }
  return rows.map((row, index) => ({ ...row, record_id: `rec-${index}` }));
}

function toRow(random: Random, { person, mistakes }: { person: Western; mistakes: string[] }, number: number, copy: number, { without, empty }: WesternHabits): RegistrationRow {
  const keep = (column: WesternHabits['without'][number], value: string) => (without.includes(column) || (copy > 0 && random() < empty) ? '' : value);

  return {
    record_id: '', source_hospital: copy === 0 ? 'A' : 'B', name: `${person.given} ${person.surname}`.trim(), sex: keep('sex', person.sex),
    birth_date: keep('birth_date', person.birth_date), id_type: '', id_number: keep('id_number', person.id_number), phone: '',
    address: keep('address', `${person.number} ${person.street} ${person.suburb} ${person.postcode}`), ethnicity: '', mother_name: '',
    person: number, mistakes,
  };
}
