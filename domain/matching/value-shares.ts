import { levelOf, MATCH_FIELDS } from '@/domain/matching/fields';
import { isJudgedByValue } from '@/domain/matching/match-model';
import type { RecordTable } from '@/domain/matching/record-table';
import type { ValueColumn } from '@/domain/matching/value-column';
import type { WrittenName } from '@/domain/matching/written-name';

/** A value nobody else has still has a share: this much of a person. */
const UNSEEN = 0.5;
/**
 * About how many values people really have between them, in the order of the
 * fields: so that in a file of ten records an identity number is not taken for
 * a coin toss. Days of a life, mobile numbers of a province, names of a city.
 */
const VALUES_THERE_ARE = [10_000, 25_000, 2, 10_000_000, 1_000_000, 100_000, 10_000, 2] as const;
const NAME = MATCH_FIELDS.indexOf('name');
const SAME_LETTERS = levelOf('name', 'sameLetters');
const REORDERED = levelOf('name', 'reordered');
const NEAR_SOUND = levelOf('name', 'nearSound');
const GIVEN_NAME_ONLY = levelOf('name', 'givenNameOnly');
const FAMILY_NAME_ONLY = levelOf('name', 'familyNameOnly');

/** For each name the numbers of its parts, found once. */
export type NameParts = Readonly<Record<'letters' | 'sorted' | 'family' | 'given', Uint32Array>>;

export function numberNameParts(table: RecordTable): NameParts {
  const [letters, sorted, family, given] = (['letters', 'sorted', 'family', 'given'] as const).map((part) => numberParts(table, (name) => name[part]));
  const none = new Uint32Array(0);

  return { letters: letters ?? none, sorted: sorted ?? none, family: family ?? none, given: given ?? none };
}

/**
 * How rare the agreeing values are. Persons are counted, not records: a person
 * registered five times does not make the name five times as common.
 */
export class ValueShares {
  private readonly table: RecordTable;
  private readonly columns: readonly ValueColumn<unknown>[];
  private readonly bits: readonly Float32Array[];
  private readonly letters: Float32Array;
  private readonly sorted: Float32Array;
  private readonly family: Float32Array;
  private readonly given: Float32Array;

  /** `shares`: for each field and record its share of a person, as `sharesOfPersons` gives them; null as long as nothing is known. */
  constructor(table: RecordTable, parts: NameParts, shares: readonly Float32Array[] | null) {
    const columns: readonly ValueColumn<unknown>[] = [table.name, table.birthDate, table.sex, table.idNumber, table.phone, table.address, table.mother, table.ethnicGroup];
    const persons = columns.map((column, index) => personsOfValues(column, shares?.[index]));
    const known = persons.map((counts) => counts.reduce((sum, each) => sum + each, 0));
    const named = known[NAME] ?? 0;

    this.table = table;
    this.columns = columns;
    const own = shares ? 1 : 2;
    const toBits = (index: number, total: number) => (count: number) => (count === 0 ? 0 : bitsOf(count - own, total, VALUES_THERE_ARE[index] ?? 1));
    this.bits = persons.map((counts, index) => Float32Array.from(counts, toBits(index, known[index] ?? 0)));
    const names = persons[NAME] ?? new Float64Array(0);
    const nameBits = toBits(NAME, named);
    this.letters = sharedBits(parts.letters, names, nameBits);
    this.sorted = sharedBits(parts.sorted, names, nameBits);
    this.family = relative(sharedBits(parts.family, names, nameBits), names);
    this.given = relative(sharedBits(parts.given, names, nameBits), names);
  }

  /** What the agreeing values of a pair add, in bits. */
  of(one: number, other: number, levels: ArrayLike<number>): number {
    let bits = this.nameBits(one, other, levels[NAME] ?? 0);

    for (let index = 1; index < MATCH_FIELDS.length; index += 1) bits += this.fieldBits(index, one, levels[index] ?? 0);
    return bits;
  }

  private fieldBits(index: number, one: number, level: number): number {
    const field = MATCH_FIELDS[index];
    if (!field || !isJudgedByValue(field, level)) return 0;

    return this.bits[index]?.[this.columns[index]?.of[one] ?? 0] ?? 0;
  }


  private nameBits(one: number, other: number, level: number): number {
    if (level === 0) return 0;
    const a = this.table.name.of[one] ?? 0;
    const b = this.table.name.of[other] ?? 0;

    if (level === 1) return this.bits[NAME]?.[a] ?? 0;
    if (level <= SAME_LETTERS) return this.letters[a] ?? 0;
    if (level === REORDERED) return Math.min(this.sorted[a] ?? 0, this.letters[a] ?? 0, this.letters[b] ?? 0);
    if (level === GIVEN_NAME_ONLY) return this.given[a] ?? 0;
    if (level === FAMILY_NAME_ONLY) return this.family[a] ?? 0;
    return level >= NEAR_SOUND && level < GIVEN_NAME_ONLY ? this.partBits(a, b) : 0;
  }

  /** Names only alike: the part that is the same counts by its own rarity, half as much as where it stands alone. */
  private partBits(a: number, b: number): number {
    const [one, other] = [this.table.name.values[a], this.table.name.values[b]];
    if (!one || !other) return 0;
    const family = one.family === other.family ? (this.family[a] ?? 0) : 0;
    const given = one.given === other.given ? (this.given[a] ?? 0) : 0;

    return (family + given) / 2;
  }
}

/** `others`: persons who have the value beside the one (or two) in question. */
function bitsOf(others: number, persons: number, values: number): number {
  return -Math.log2(Math.min(1, Math.max(0, others) / Math.max(1, persons) + UNSEEN / (persons + values / 2)));
}

/** How many persons have each value: every record counts as its share of one. */
function personsOfValues(column: ValueColumn<unknown>, shares: Float32Array | undefined): Float64Array {
  const counts = new Float64Array(column.values.length);

  for (let record = 0; record < column.of.length; record += 1) {
    const value = column.of[record] ?? 0;
    if (value > 0) counts[value] = (counts[value] ?? 0) + (shares ? (shares[record] ?? 1) : 1);
  }
  return counts;
}

/** A part of every name as a number: equal parts, equal numbers; 0 for none. */
function numberParts(table: RecordTable, partOf: (name: WrittenName) => string): Uint32Array {
  const numbers = new Map<string, number>([['', 0]]);

  return Uint32Array.from(table.name.values, (name) => {
    const part = name ? partOf(name) : '';
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  });
}

function sharedBits(parts: Uint32Array, counts: Float64Array, toBits: (count: number) => number): Float32Array {
  const totals = new Float64Array(parts.length + 1);

  for (const [index, part] of parts.entries()) if (part > 0) totals[part] = (totals[part] ?? 0) + (counts[index] ?? 0);
  return Float32Array.from(parts, (part) => toBits(totals[part] ?? 0));
}

/** Bits above what two persons who share this part have on average. */
function relative(bits: Float32Array, counts: Float64Array): Float32Array {
  let [total, shared] = [0, 0];

  for (let index = 1; index < bits.length; index += 1) {
    const weight = counts[index] ?? 0;
    total += weight;
    shared += weight * 2 ** -(bits[index] ?? 0);
  }
  const average = total === 0 ? 0 : -Math.log2(shared / total);
  return bits.map((each) => each - average);
}
