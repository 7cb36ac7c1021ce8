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
import type { Level } from '@/domain/matching/fields';
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
    this.mother = new ValueColumn(takeName);
    this.birthDate = new ValueColumn((text) => {
      const value = takeBirthDateApart(text, tools.lunarDay);
      return value && { key: value.digits, value };
    });
    this.idNumber = new ValueColumn((text) => {
      const value = readIdNumber(text.slice(text.indexOf('|') + 1), text.slice(0, text.indexOf('|')));
      return value && { key: `${value.family}|${value.text}`, value };
    });
  }

  add(record: RawRecord): void {
    const at = this.size;
    this.size += 1;
    this.name.set(at, record.name);
    this.birthDate.set(at, record.birthDate);
    this.sex.set(at, record.sex);
    this.idNumber.set(at, record.idNumber === '' ? '' : `${record.idType}|${record.idNumber}`);
    this.phone.set(at, record.phone);
    this.address.set(at, record.address);
    this.ethnicGroup.set(at, record.ethnicGroup);
    this.mother.set(at, record.motherName === '' ? this.motherInName(at) : record.motherName);
  }

  /** A newborn's provisional name says who the mother is. */
  private motherInName(record: number): string {
    return this.name.values[this.name.of[record] ?? 0]?.mother ?? '';
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

  /** The level of every field of two records, in the order of `MATCH_FIELDS`. */
  compare(one: number, other: number, into: Uint8Array): void {
    into[0] = levelIn(this.name, one, other, compareName);
    into[1] = levelIn(this.birthDate, one, other, compareBirthDate);
    into[2] = levelIn(this.sex, one, other, compareSex);
    into[3] = levelIn(this.idNumber, one, other, compareIdNumber);
    into[4] = levelIn(this.phone, one, other, comparePhone);
    into[5] = levelIn(this.address, one, other, compareAddress);
    into[6] = levelIn(this.mother, one, other, compareMother);
    into[7] = levelIn(this.ethnicGroup, one, other, compareEthnicGroup);
  }
}

function levelIn<Value>(column: ValueColumn<Value>, one: number, other: number, compare: (one: Value, other: Value) => Level): Level {
  const a = column.values[column.of[one] ?? 0];
  const b = column.values[column.of[other] ?? 0];

  return a === null || a === undefined || b === null || b === undefined ? 0 : compare(a, b);
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
