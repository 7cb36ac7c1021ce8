import { compareAddress, addressPieces, normaliseAddress } from '@/domain/matching/compare-address';
import type { WrittenAddress } from '@/domain/matching/compare-address';
import { compareBirthDate, takeBirthDateApart } from '@/domain/matching/compare-birth-date';
import type { LunarDay, WrittenBirthDate } from '@/domain/matching/compare-birth-date';
import { compareEthnicGroup, readEthnicGroup } from '@/domain/matching/compare-ethnic-group';
import { compareIdNumber, readIdNumber } from '@/domain/matching/compare-id-number';
import type { WrittenIdNumber } from '@/domain/matching/compare-id-number';
import { compareMother } from '@/domain/matching/compare-mother';
import { compareName } from '@/domain/matching/compare-name';
import { comparePhone, readPhone } from '@/domain/matching/compare-phone';
import { compareSex, readSex } from '@/domain/matching/compare-sex';
import { MATCH_FIELDS, MISSING, SAME } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';
import { ValueColumn } from '@/domain/matching/value-column';
import { takeNameApart } from '@/domain/matching/written-name';
import type { ReadCharacter, WrittenName } from '@/domain/matching/written-name';
import type { SexCode } from '@/domain/patient-index/demographics';

/** One registration as it was written; any field may be empty. */
export type RawRecord = Readonly<Record<'name' | 'sex' | 'birthDate' | 'idType' | 'idNumber' | 'phone' | 'address' | 'ethnicGroup' | 'motherName', string>>;

export type MatchingTools = { read: ReadCharacter; lunarDay: LunarDay };

/** Numbers shared by this many records under mostly different names belong to nobody. */
const PLACEHOLDER_RECORDS = 6;
const PLACEHOLDER_NAMES_SHARE = 0.6;

/** Records by column, each distinct value taken apart once: what the batch compares and keys. */
export class RecordTable {
  size = 0;
  readonly name: ValueColumn<WrittenName>;
  readonly birthDate: ValueColumn<WrittenBirthDate>;
  readonly sex = new ValueColumn<SexCode>((text) => keyed(readSex(text)));
  readonly idNumber: ValueColumn<WrittenIdNumber>;
  readonly phone = new ValueColumn<string>((text) => keyed(readPhone(text)));
  readonly address = new ValueColumn<WrittenAddress>((text) => takeAddress(text));
  readonly mother: ValueColumn<WrittenName>;
  readonly ethnicGroup = new ValueColumn<string>((text) => keyed(readEthnicGroup(text)));

  constructor(tools: MatchingTools) {
    const takeName = (text: string) => {
      const value = takeNameApart(text, tools.read);
      return value && { key: `${value.kind}|${value.text}`, value };
    };
    this.name = new ValueColumn(takeName);
    this.mother = new ValueColumn((text) => {
      const taken = takeName(text);
      return taken?.value.kind === 'named' ? taken : null;
    });
    this.birthDate = new ValueColumn((text) => {
      const value = takeBirthDateApart(text, tools.lunarDay);
      return value && { key: value.digits, value };
    });
    this.idNumber = new ValueColumn((text) => {
      // A type has a bar of its own where it names its list; a number has none.
      const bar = text.lastIndexOf('|');
      const value = readIdNumber(text.slice(bar + 1), text.slice(0, bar));
      return value && { key: `${value.family}|${value.text}`, value };
    });
  }

  add(record: RawRecord): void {
    this.addNumbers({
      name: this.name.numberOf(record.name),
      birthDate: this.birthDate.numberOf(record.birthDate),
      sex: this.sex.numberOf(record.sex),
      idNumber: this.idNumber.numberOf(idNumberText(record.idType, record.idNumber)),
      phone: this.phone.numberOf(record.phone),
      address: this.address.numberOf(record.address),
      ethnicGroup: this.ethnicGroup.numberOf(record.ethnicGroup),
      mother: this.mother.numberOf(record.motherName),
    });
  }

  /** A record by the numbers its values have in their columns; 0 where a field is empty or says nothing. */
  addNumbers(numbers: Readonly<Record<MatchField, number>>): void {
    const at = this.size;
    this.size += 1;
    for (const field of MATCH_FIELDS) this[field].put(at, numbers[field]);
    if (numbers.mother === 0) this.mother.put(at, this.motherInName(numbers.name));
  }

  /** A newborn's provisional name says who the mother is. */
  private motherInName(name: number): number {
    const mother = this.name.values[name]?.mother ?? '';

    return mother === '' ? 0 : this.mother.numberOf(mother);
  }

  /** No more records will come. */
  close(): void {
    for (const column of [this.name, this.birthDate, this.sex, this.idNumber, this.phone, this.address, this.mother, this.ethnicGroup]) column.close(this.size);
    this.dropSharedNumbers();
    weighAddresses(this.address, this.size);
  }

  private dropSharedNumbers(): void {
    const counts = this.idNumber.counts();
    const names = new Map<number, Set<number>>();

    for (let record = 0; record < this.size; record += 1) {
      const number = this.idNumber.of[record] ?? 0;
      if (number === 0 || (counts[number] ?? 0) < PLACEHOLDER_RECORDS) continue;
      const met = names.get(number) ?? new Set<number>();
      names.set(number, met.add(this.name.of[record] ?? 0));
    }
    for (let record = 0; record < this.size; record += 1) {
      const number = this.idNumber.of[record] ?? 0;
      const met = names.get(number);
      if (met && met.size > PLACEHOLDER_NAMES_SHARE * (counts[number] ?? 0)) this.idNumber.of[record] = 0;
    }
  }

  compareNames(one: number, other: number): Level {
    const a = this.name.values[this.name.of[one] ?? 0];
    const b = this.name.values[this.name.of[other] ?? 0];
    return a && b ? compareName(a, b) : MISSING;
  }

  /** The level of every field of two records, in the order of `MATCH_FIELDS`; `name` as `compareNames` gave it. */
  compare(one: number, other: number, name: Level, into: Uint8Array): void {
    into[0] = name;
    into[1] = levelIn(this.birthDate, one, other, compareBirthDate);
    into[2] = levelIn(this.sex, one, other, compareSex);
    into[3] = levelIn(this.idNumber, one, other, compareIdNumber);
    into[4] = levelIn(this.phone, one, other, comparePhone);
    into[5] = levelIn(this.address, one, other, compareAddress);
    into[6] = levelIn(this.mother, one, other, compareMother);
    into[7] = levelIn(this.ethnicGroup, one, other, compareEthnicGroup);
  }
}

/** A number together with the kind of document, as its column takes it. */
export function idNumberText(type: string, number: string): string {
  return number === '' ? '' : `${type}|${number.replaceAll('|', ' ')}`;
}

function levelIn<Value>(column: ValueColumn<Value>, one: number, other: number, compare: (one: Value, other: Value) => Level): Level {
  const first = column.of[one] ?? 0;
  const second = column.of[other] ?? 0;
  if (first === 0 || second === 0) return MISSING;
  if (first === second) return SAME;
  const a = column.values[first];
  const b = column.values[second];

  return a && b ? compare(a, b) : MISSING;
}

function keyed<Value extends string>(value: Value | null): { key: string; value: Value } | null {
  return value === null || value === '' ? null : { key: value, value };
}

const NONE = { pieces: new Uint32Array(0), worth: new Float32Array(0), total: 0 };

function takeAddress(written: string): { key: string; value: WrittenAddress } | null {
  const text = normaliseAddress(written);

  return text === '' ? null : { key: text, value: { text, ...NONE } };
}

/** Weighs the pieces of all addresses once it is known how many records have each. */
function weighAddresses(column: ValueColumn<WrittenAddress>, records: number): void {
  const counts = column.counts();
  const numbers = new Map<string, number>();
  const having: number[] = [];

  for (const [index, address] of column.values.entries()) {
    if (!address) continue;
    address.pieces = Uint32Array.from(addressPieces(address.text), (piece) => {
      const number = numbers.get(piece) ?? numbers.size;
      numbers.set(piece, number);
      having[number] = (having[number] ?? 0) + (counts[index] ?? 0);
      return number;
    }).sort();
  }
  for (const address of column.values) {
    if (!address) continue;
    address.worth = Float32Array.from(address.pieces, (piece) => Math.log2((records + 1) / (having[piece] ?? 1)));
    address.total = address.worth.reduce((sum, each) => sum + each, 0);
  }
}
