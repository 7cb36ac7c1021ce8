import { drawFamily } from '@/demo/registrations/chinese-families';
import type { TruePerson } from '@/demo/registrations/chinese-families';
import type { CsvColumn } from '@/demo/registrations/csv-columns';
import { addressMistakes, birthDateMistakes, idNumberMistakes, phoneMistakes } from '@/demo/registrations/mistakes-in-fields';
import type { TextMistake } from '@/demo/registrations/mistakes-in-fields';
import { nameMistakes } from '@/demo/registrations/mistakes-in-names';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { drawPhone } from '@/demo/population/phones';
import { createRandom, oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { homeAreas } from '@/demo/population/regions';
import { drawByWeight } from '@/demo/population/weighted';

/** What differs from one hospital's habits to another's: shares from 0 to 1. */
export type RegistrationHabits = {
  /** Registrations in which something is wrong at all; such ones have one mistake or more. */
  careless: number;
  /** After each mistake, the chance of one more. */
  another: number;
  /** Chance that a field was left empty. */
  empty: Readonly<Partial<Record<CsvColumn, number>>>;
  /** Adults' registrations without the mother's name. */
  adultsWithoutMother: number;
};

export const usualHabits: RegistrationHabits = {
  careless: 0.45,
  another: 0.35,
  empty: { id_number: 0.22, phone: 0.12, address: 0.25, ethnicity: 0.3, birth_date: 0.02, sex: 0.01, mother_name: 0.2 },
  adultsWithoutMother: 0.93,
};

type Draft = { row: RegistrationRow; person: TruePerson };

const drawRegistrations = drawByWeight<number>([[1, 46], [2, 27], [3, 14], [4, 7], [5, 4], [7, 1.4], [10, 0.6]]);
const SHARED_PHONES = Array.from({ length: 40 }, (_, ward) => `0571-8700${String(1000 + ward)}`) as [string, ...string[]];
const HOSPITALS = ['H01', 'H02', 'H03', 'H04', 'H05', 'H06'] as const;
const HOSPITAL_ADDRESSES = ['本院', '杭州市上城区解放路88号', '急诊科', '不详'] as const;
const CHILD_UNTIL = '2011';

/** What goes wrong and how often beside each other; a value that cannot go wrong so is drawn again. */
const drawMistake = drawByWeight<(random: Random, draft: Draft) => string | null>([
  ...weighted(nameMistakes, [5, 6, 4, 3, 3, 2, 2, 3, 1, 3, 1.5, 4, 2, 2, 1]).map(([[kind, mistake], weight]) => [(random: Random, draft: Draft) => nameIs(draft, kind, mistake(random, draft.person.surname, draft.person.givenName)), weight] as const),
  ...textMistakes('birth_date', birthDateMistakes, [2, 2, 3, 2.5, 2, 3, 1.5, 0.4, 0.8], ({ person }) => person.birthDate),
  ...textMistakes('id_number', idNumberMistakes, [4, 2, 1.5, 1, 1, 1, 2], ({ row }) => (row.id_type === '01' ? row.id_number : '')),
  ...textMistakes('phone', phoneMistakes, [3, 1, 2], ({ row }) => row.phone),
  ...textMistakes('address', addressMistakes, [5, 4, 4, 4, 2], ({ row }) => row.address),
  [sexIs, 1.5],
  [phoneChanged, 6],
  [phoneShared, 2],
  [phoneOfCompanion, 4],
  [addressElsewhere, 3],
  [numberBorrowed, 1.2],
  [numberPlaceholder, 1],
  [otherDocument, 3],
  [numberWrongWithDate, 1.5],
  [motherHomophone, 1],
  [newbornName, 5],
  [unknownPerson, 0.3],
]);

function weighted<Mistake>(mistakes: Readonly<Record<string, Mistake>>, weights: readonly number[]): readonly (readonly [readonly [string, Mistake], number])[] {
  return Object.entries(mistakes).map((entry, index) => [entry, weights[index] ?? 1] as const);
}

function textMistakes(column: CsvColumn, mistakes: Readonly<Record<string, TextMistake>>, weights: readonly number[], valueOf: (draft: Draft) => string) {
  return weighted(mistakes, weights).map(([[kind, mistake], weight]) => [
    (random: Random, draft: Draft) => {
      const value = valueOf(draft);
      const wrong = value === '' ? null : mistake(random, value);
      if (wrong === null || wrong === draft.row[column]) return null;
      draft.row[column] = wrong;
      return kind;
    },
    weight,
  ] as const);
}

function nameIs({ row }: Draft, kind: string, name: string | null): string | null {
  if (name === null || name === row.name) return null;
  row.name = name;
  return kind;
}

function sexIs(_: Random, { row }: Draft): string {
  row.sex = row.sex === '1' ? '2' : '1';
  return 'sex: wrong';
}

function phoneChanged(random: Random, { row }: Draft): string {
  row.phone = drawPhone(random, homeAreas.hangzhou);
  return 'phone: changed';
}

function phoneShared(random: Random, { row }: Draft): string {
  row.phone = random() < 0.2 ? '13800000000' : oneOf(random, SHARED_PHONES);
  return "phone: the ward's";
}

function phoneOfCompanion(_: Random, { row, person }: Draft): string | null {
  if (!person.companion) return null;
  row.phone = person.companion.phone;
  return "phone: the companion's";
}

function addressElsewhere(random: Random, { row }: Draft): string {
  row.address = oneOf(random, HOSPITAL_ADDRESSES);
  return 'address: placeholder';
}

/** The companion's card at the window; often date and sex are then read off it too. */
function numberBorrowed(random: Random, { row, person }: Draft): string | null {
  if (!person.companion) return null;
  row.id_type = '01';
  row.id_number = person.companion.idNumber;
  if (random() < 0.3) row.birth_date = `${row.id_number.slice(6, 10)}-${row.id_number.slice(10, 12)}-${row.id_number.slice(12, 14)}`;
  return "ID number: the companion's";
}

function numberPlaceholder(random: Random, { row }: Draft): string {
  row.id_number = oneOf(random, ['000000000000000000', '111111111111111111', '999999999999999999', '无']);
  return 'ID number: placeholder';
}

function otherDocument(random: Random, { row, person }: Draft): string {
  row.id_type = oneOf(random, ['03', '99']);
  row.id_number = `${row.id_type === '03' ? 'E' : ''}${String(Number(person.idNumber.slice(6, 17)) % 89_999_999 + 10_000_000)}`;
  return 'ID number: another document';
}

function numberWrongWithDate(random: Random, { row, person }: Draft): string | null {
  const wrong = birthDateMistakes['birth date: one digit wrong'](random, person.birthDate);
  if (wrong === null || row.id_type !== '01') return null;
  row.id_number = person.idNumber.slice(0, 6) + wrong.replaceAll('-', '') + person.idNumber.slice(14);
  row.birth_date = wrong;
  return 'ID number: wrong, birth date from it';
}

function motherHomophone(random: Random, { row, person }: Draft): string | null {
  if (row.mother_name === '') return null;
  const wrong = nameMistakes['name: homophone, other tone'](random, person.motherName.slice(0, 1), person.motherName.slice(1));
  if (wrong === null) return null;
  row.mother_name = wrong;
  return 'mother: homophone';
}

function newbornName(random: Random, { row, person }: Draft): string | null {
  if (person.birthDate < '2018' || person.motherName === '') return null;
  row.name = random() < 0.85 ? `${person.motherName}之${row.sex === '1' ? '子' : '女'}` : '新生儿';
  row.id_number = '';
  row.id_type = '';
  return 'name: newborn';
}

function unknownPerson(random: Random, { row }: Draft): string {
  Object.assign(row, { name: oneOf(random, ['无名氏', '无名男', '未知']), id_number: '', id_type: '', phone: '', address: '', birth_date: '', mother_name: '' });
  return 'name: unknown person';
}

/** The registrations of whole families, until there are this many; all of one human being bear one number. */
export function generateChineseRegistrations(seed: number, count: number, habits: RegistrationHabits = usualHabits): readonly RegistrationRow[] {
  const random = createRandom(seed, 4);
  const rows: RegistrationRow[] = [];

  for (let person = 0; rows.length < count; ) {
    for (const member of drawFamily(random)) {
      for (let left = drawRegistrations(random); left > 0; left -= 1) rows.push(register(random, member, person, habits));
      person += 1;
    }
  }
  return shuffled(random, rows.slice(0, count)).map((row, index) => ({ ...row, record_id: `R${String(index + 1).padStart(7, '0')}` }));
}

function register(random: Random, person: TruePerson, number: number, habits: RegistrationHabits): RegistrationRow {
  const isChild = person.birthDate >= CHILD_UNTIL;
  const row: RegistrationRow = {
    record_id: '', source_hospital: oneOf(random, HOSPITALS), name: person.surname + person.givenName, sex: person.sex,
    birth_date: person.birthDate, id_type: '01', id_number: person.idNumber, phone: person.phone, address: person.address,
    ethnicity: person.ethnicity, mother_name: !isChild && random() < habits.adultsWithoutMother ? '' : person.motherName,
    person: number, mistakes: [],
  };
  for (const [column, share] of Object.entries(habits.empty) as [CsvColumn, number][]) if (random() < share) row[column] = '';
  if (row.id_number === '') row.id_type = '';
  if (random() >= habits.careless) return row;

  const mistakes: string[] = [];
  do {
    let kind: string | null = null;
    for (let tries = 0; kind === null && tries < 8; tries += 1) kind = drawMistake(random)(random, { row, person });
    if (kind !== null) mistakes.push(kind);
  } while (random() < habits.another);
  return { ...row, mistakes };
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = wholeBetween(random, 0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
