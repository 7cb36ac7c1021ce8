import { isListedType } from '@/domain/matching/compare-id-number';
import { readSex } from '@/domain/matching/compare-sex';
import type { MatchField } from '@/domain/matching/fields';
import { idNumberText, RecordTable } from '@/domain/matching/record-table';
import { readingTools } from '@/server/matching/reading-tools';
import { parseCsv } from '@/scripts/dedupe/parse-csv';
import type { CsvRow } from '@/scripts/dedupe/parse-csv';
import { piecesOf } from '@/scripts/dedupe/pieces-of';
import { TextNumbers } from '@/scripts/dedupe/text-numbers';
import { Refusal } from '@/scripts/refusal.mjs';

/** A row that was left out, or kept without the one value that could not be read. */
export type Reject = { line: number; recordId: string; reason: RejectReason; kept: boolean };

export type RejectReason = 'unclosed_quote' | 'wrong_number_of_columns' | 'record_id_missing' | 'record_id_repeated' | 'birth_date_unreadable' | 'sex_unreadable' | 'id_type_unknown';

/** `ids`: the records' own names, record n under n + 1. */
export type ReadRecords = { table: RecordTable; ids: TextNumbers; rejects: readonly Reject[] };

/** Our columns; every one but `record_id` may be missing. */
const COLUMNS: Readonly<Record<MatchField, string>> = {
  name: 'name', birthDate: 'birth_date', sex: 'sex', idNumber: 'id_number', phone: 'phone', address: 'address', mother: 'mother_name', ethnicGroup: 'ethnicity',
};

/** Reads a CSV, packed or not. @throws {Refusal} where there is no such file, or no column `record_id` */
export async function readRecords(path: string, progress: (records: number) => void): Promise<ReadRecords> {
  const state = { table: new RecordTable(readingTools()), ids: new TextNumbers(), rejects: [] as Reject[] };
  let take: ((row: CsvRow) => void) | null = null;

  for await (const rows of parseCsv(piecesOf(path))) {
    for (const row of rows) {
      if (take) take(row);
      else take = rowTaker(row, state);
    }
    progress(state.ids.size);
  }
  if (!take) throw new Refusal('dedupeNoHeader', { path });

  state.table.close();
  return state;
}

type State = { table: RecordTable; ids: TextNumbers; rejects: Reject[] };

function rowTaker(header: CsvRow, state: State): (row: CsvRow) => void {
  const names = Array.from({ length: header.count }, (_, at) => fieldText(header, at).toLowerCase());
  const idColumn = names.indexOf('record_id');
  if (idColumn < 0) throw new Refusal('dedupeNoHeader', {});
  const readers = fieldReaders(names, state.table);
  const numbers = { name: 0, birthDate: 0, sex: 0, idNumber: 0, phone: 0, address: 0, mother: 0, ethnicGroup: 0 };

  return (row) => {
    const known = state.ids.size;
    const [start = 0, end = 0] = [row.starts[idColumn], row.ends[idColumn]];
    const refuse = (reason: RejectReason) => void state.rejects.push({ line: row.line, recordId: row.count > idColumn ? row.bytes.toString('utf8', start, end) : '', reason, kept: false });
    if (row.fault) return refuse('unclosed_quote');
    if (row.count !== names.length) return refuse('wrong_number_of_columns');
    if (start === end) return refuse('record_id_missing');
    if (state.ids.numberOf(row.bytes, start, end, 0) <= known) return refuse('record_id_repeated');

    for (const reader of readers) {
      numbers[reader.field] = reader.take(row);
      if (reader.fault) state.rejects.push({ line: row.line, recordId: state.ids.textOf(known + 1), reason: reader.fault, kept: true });
    }
    state.table.addNumbers(numbers);
  };
}

function fieldText({ bytes, starts, ends }: CsvRow, column: number): string {
  return bytes.toString('utf8', starts[column], ends[column]).trim();
}

function fieldReaders(names: readonly string[], table: RecordTable): readonly FieldReader[] {
  const typeColumn = names.indexOf('id_type');

  return (Object.entries(COLUMNS) as [MatchField, string][]).flatMap(([field, name]) => {
    const column = names.indexOf(name);
    return column < 0 ? [] : [new FieldReader(field, column, field === 'idNumber' ? typeColumn : -1, table)];
  });
}

const NOT_TAKEN = 0xffffffff;

/** One column, of which each distinct text is taken apart once; a number together with the type beside it. */
class FieldReader {
  readonly field: MatchField;
  /** What was wrong with the last text taken; the rest of such a row still counts. */
  fault: RejectReason | null = null;
  private readonly column: number;
  private readonly typeColumn: number;
  private readonly table: RecordTable;
  private readonly texts = new TextNumbers();
  private readonly types = new TextNumbers();
  private readonly faults = new Map<number, RejectReason>();
  private taken = new Uint32Array(1 << 12).fill(NOT_TAKEN);

  constructor(field: MatchField, column: number, typeColumn: number, table: RecordTable) {
    this.field = field;
    this.column = column;
    this.typeColumn = typeColumn;
    this.table = table;
  }

  /** The number of this row's value in the table's column. */
  take(row: CsvRow): number {
    const type = this.typeColumn < 0 ? 0 : this.types.numberOf(row.bytes, row.starts[this.typeColumn] ?? 0, row.ends[this.typeColumn] ?? 0, 0);
    const text = this.texts.numberOf(row.bytes, row.starts[this.column] ?? 0, row.ends[this.column] ?? 0, type);
    if (text >= this.taken.length) this.grow();
    let number = this.taken[text] ?? NOT_TAKEN;
    if (number === NOT_TAKEN) number = this.taken[text] = this.takeText(row, text);
    this.fault = this.faults.size === 0 ? null : (this.faults.get(text) ?? null);
    return number;
  }

  private takeText(row: CsvRow, text: number): number {
    const value = fieldText(row, this.column);
    const type = this.typeColumn < 0 ? '' : fieldText(row, this.typeColumn);
    const number = this.table[this.field].numberOf(this.field === 'idNumber' ? idNumberText(type, value) : value);
    const fault = value === '' ? null : faultIn(this.field, value, number, type);
    if (fault) this.faults.set(text, fault);
    return number;
  }

  private grow(): void {
    const larger = new Uint32Array(this.taken.length * 2).fill(NOT_TAKEN);
    larger.set(this.taken);
    this.taken = larger;
  }
}

function faultIn(field: MatchField, text: string, number: number, type: string): RejectReason | null {
  if (field === 'birthDate' && number === 0) return 'birth_date_unreadable';
  if (field === 'idNumber') return type === '' || isListedType(type) ? null : 'id_type_unknown';

  return field === 'sex' && !/^[09]$|未/.test(text) && !readSex(text) ? 'sex_unreadable' : null;
}
