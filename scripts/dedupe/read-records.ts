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

export type RejectReason = 'unclosed_quote' | 'wrong_number_of_columns' | 'record_id_missing' | 'record_id_repeated' | 'birth_date_unreadable' | 'sex_unreadable';

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

    for (const [field, read] of readers) {
      const { number, fault } = read(row);
      numbers[field] = number;
      if (fault) state.rejects.push({ line: row.line, recordId: state.ids.textOf(known + 1), reason: fault, kept: true });
    }
    state.table.addNumbers(numbers);
  };
}

function fieldText({ bytes, starts, ends }: CsvRow, column: number): string {
  return bytes.toString('utf8', starts[column], ends[column]).trim();
}

/** The number of a value in its column, and what is wrong with it where it could not be read: the rest of such a row still counts. */
type TakenField = { number: number; fault: RejectReason | null };

function fieldReaders(names: readonly string[], table: RecordTable): readonly (readonly [MatchField, (row: CsvRow) => TakenField])[] {
  const typeColumn = names.indexOf('id_type');

  return (Object.entries(COLUMNS) as [MatchField, string][]).flatMap(([field, name]) => {
    const column = names.indexOf(name);
    if (column < 0) return [];
    if (field === 'idNumber' && typeColumn >= 0) return [[field, typedNumberReader(typeColumn, column, table)]];
    return [[field, once(column, (text) => ({ number: table[field].numberOf(field === 'idNumber' ? idNumberText('', text) : text), fault: faultIn(field, text, table) }))]];
  });
}

/** Each distinct text of a column is taken apart once. */
function once(column: number, take: (text: string) => TakenField): (row: CsvRow) => TakenField {
  const texts = new TextNumbers();
  const taken: TakenField[] = [];

  return (row) => {
    const number = texts.numberOf(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0, 0);
    return (taken[number] ??= take(fieldText(row, column)));
  };
}

function typedNumberReader(typeColumn: number, column: number, table: RecordTable): (row: CsvRow) => TakenField {
  const types = new TextNumbers();
  const texts = new TextNumbers();
  const taken: TakenField[] = [];

  return (row) => {
    const type = types.numberOf(row.bytes, row.starts[typeColumn] ?? 0, row.ends[typeColumn] ?? 0, 0);
    const number = texts.numberOf(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0, type);
    return (taken[number] ??= { number: table.idNumber.numberOf(idNumberText(fieldText(row, typeColumn), fieldText(row, column))), fault: null });
  };
}

function faultIn(field: MatchField, text: string, table: RecordTable): RejectReason | null {
  if (text === '') return null;
  if (field === 'birthDate' && table.birthDate.numberOf(text) === 0) return 'birth_date_unreadable';

  return field === 'sex' && !/^[09]$|未/.test(text) && !readSex(text) ? 'sex_unreadable' : null;
}
