import { hashText, joinHashes } from '@/domain/matching/hash-text';
import type { RecordTable } from '@/domain/matching/record-table';
import { nearSounds } from '@/domain/matching/written-name';
import type { WrittenName } from '@/domain/matching/written-name';

/**
 * The keys under which records meet in a batch: whole numbers below 2³⁰, 0 for
 * none. Every field stands in some and is absent from others, so that an error
 * in any one of them, and in many pairs, still leaves a key in common.
 */
export const BATCH_KEYS = [
  'idNumber', 'idNumberEnd', 'nameYear', 'nameDay', 'namePhone', 'phone', 'familyBirth', 'givenBirth', 'initialsBirth', 'birth', 'name',
  'motherBirth', 'nameAddress', 'addressYear', 'address', 'familyAddress', 'givenAddress', 'givenPhone', 'initialsDay', 'initialsYear', 'familyDay', 'givenDay', 'phoneTailBirth', 'skeleton', 'initialsStreet', 'streetNumber', 'givenName', 'familyName', 'idNumberStart',
] as const;

export type BatchKey = (typeof BATCH_KEYS)[number];

const PHONE_TAIL = 4;

type NameKeys = { whole: Uint32Array; family: Uint32Array; given: Uint32Array; initials: Uint32Array; skeleton: Uint32Array };

/** Every key of every record: `keys[kind][record]`. */
export function batchKeys(table: RecordTable): readonly Uint32Array[] {
  const names = nameKeys(table.name.values);
  const mothers = nameKeys(table.mother.values);
  const whole = Uint32Array.from(table.birthDate.values, (date) => hashText(date ? date.digits : ''));
  const year = Uint32Array.from(table.birthDate.values, (date) => hashText(date ? String(date.year) : ''));
  const day = Uint32Array.from(table.birthDate.values, (date) => hashText(date && !date.isPlaceholder ? date.digits.slice(4) : ''));
  const number = Uint32Array.from(table.idNumber.values, (each) => hashText(each ? each.text : ''));
  const numberEnd = Uint32Array.from(table.idNumber.values, (each) => hashText(each ? each.text.slice(-Math.ceil(each.text.length / 2)) : ''));
  const phone = Uint32Array.from(table.phone.values, (each) => hashText(each?.slice(-7) ?? ''));
  const phoneTail = Uint32Array.from(table.phone.values, (each) => hashText(each?.slice(-PHONE_TAIL) ?? ''));
  const address = Uint32Array.from(table.address.values, (each) => hashText(each ? addressCore(each.text) : ''));
  const numberStart = Uint32Array.from(table.idNumber.values, (each) => hashText(each?.text.slice(0, Math.ceil(each.text.length / 2)) ?? ''));
  const street = Uint32Array.from(table.address.values, (each) => hashText(each ? streetOf(each.text) : ''));
  const house = Uint32Array.from(table.address.values, (each) => hashText(/\d+/.exec(each?.text ?? '')?.[0] ?? ''));
  const at = (keys: Uint32Array, column: { of: Uint32Array }, record: number) => keys[column.of[record] ?? 0] ?? 0;

  const makers: Record<BatchKey, (record: number) => number> = {
    idNumber: (record) => at(number, table.idNumber, record),
    idNumberEnd: (record) => at(numberEnd, table.idNumber, record),
    nameYear: (record) => joinHashes(at(names.whole, table.name, record), at(year, table.birthDate, record)),
    nameDay: (record) => joinHashes(at(names.whole, table.name, record), at(day, table.birthDate, record)),
    namePhone: (record) => joinHashes(at(names.whole, table.name, record), at(phone, table.phone, record)),
    phone: (record) => at(phone, table.phone, record),
    familyBirth: (record) => joinHashes(at(names.family, table.name, record), at(whole, table.birthDate, record)),
    givenBirth: (record) => joinHashes(at(names.given, table.name, record), at(whole, table.birthDate, record)),
    initialsBirth: (record) => joinHashes(at(names.initials, table.name, record), at(whole, table.birthDate, record)),
    birth: (record) => at(whole, table.birthDate, record),
    name: (record) => at(names.whole, table.name, record),
    motherBirth: (record) => joinHashes(at(mothers.whole, table.mother, record), at(year, table.birthDate, record)),
    nameAddress: (record) => joinHashes(at(names.whole, table.name, record), at(address, table.address, record)),
    addressYear: (record) => joinHashes(at(year, table.birthDate, record), at(address, table.address, record)),
    address: (record) => at(address, table.address, record),
    familyAddress: (record) => joinHashes(at(names.family, table.name, record), at(address, table.address, record)),
    givenAddress: (record) => joinHashes(at(names.given, table.name, record), at(address, table.address, record)),
    givenPhone: (record) => joinHashes(at(names.given, table.name, record), at(phone, table.phone, record)),
    initialsDay: (record) => joinHashes(at(names.initials, table.name, record), at(day, table.birthDate, record)),
    initialsYear: (record) => joinHashes(at(names.initials, table.name, record), at(year, table.birthDate, record)),
    familyDay: (record) => joinHashes(at(names.family, table.name, record), at(day, table.birthDate, record)),
    givenDay: (record) => joinHashes(at(names.given, table.name, record), at(day, table.birthDate, record)),
    phoneTailBirth: (record) => joinHashes(at(phoneTail, table.phone, record), at(year, table.birthDate, record)),
    initialsStreet: (record) => joinHashes(at(names.initials, table.name, record), at(street, table.address, record)),
    streetNumber: (record) => joinHashes(at(street, table.address, record), at(house, table.address, record)),
    givenName: (record) => at(names.given, table.name, record),
    familyName: (record) => at(names.family, table.name, record),
    idNumberStart: (record) => at(numberStart, table.idNumber, record),
    skeleton: (record) => joinHashes(at(names.skeleton, table.name, record), at(year, table.birthDate, record)),
  };

  return BATCH_KEYS.map((kind) => {
    const keys = new Uint32Array(table.size);
    for (let record = 0; record < keys.length; record += 1) keys[record] = makers[kind](record);
    return keys;
  });
}

function nameKeys(values: readonly (WrittenName | null)[]): NameKeys {
  const of = (textOf: (name: WrittenName) => string) => Uint32Array.from(values, (name) => (name && name.kind !== 'unknown' ? hashText(textOf(name)) : 0));

  return {
    whole: of(({ nearLetters }) => [...nearLetters].sort().join('')),
    family: of((name) => (name.isHan ? nearSounds(familyLetters(name)) : consonants(name.family || name.given))),
    given: of((name) => (name.isHan ? nearSounds(name.letters.slice(familyLetters(name).length)) : consonants(name.given))),
    initials: of((name) => [nearSounds(name.letters).charAt(0), nearSounds(name.turnedLetters).charAt(0)].sort().join('')),
    skeleton: of((name) => consonants(name.letters)),
  };
}

/** The surname's letters: what the whole reading has before those of the given name. */
function familyLetters({ letters, turnedLetters }: WrittenName): string {
  for (let length = 1; length < letters.length; length += 1) if (turnedLetters === letters.slice(length) + letters.slice(0, length)) return letters.slice(0, length);
  return letters;
}

/** First letter and the consonants after it, those that sound alike written alike, none twice in a row. */
function consonants(word: string): string {
  const letters = word.toLowerCase().replace(/ph/g, 'f').replace(/ck|[cq]/g, 'k').replace(/z/g, 's').replace(/[^a-z]/g, '');

  return (letters.charAt(0) + letters.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1');
}

/** What stays of an address when levels are left out: its numbers and what stands right before them. */
function addressCore(text: string): string {
  const numbers = text.match(/\d+/g) ?? [];

  return numbers.length === 0 ? text : `${/\p{Script=Han}{1,2}(?=\d)/u.exec(text)?.[0] ?? ''}${numbers.join(' ')}`;
}

/** The word that names the street: the first long Latin one, or the last Han characters before the first number. */
function streetOf(text: string): string {
  return /[A-Z]{4,}/.exec(text)?.[0] ?? /\p{Script=Han}{1,4}(?=\d|$)/u.exec(text)?.[0] ?? '';
}
