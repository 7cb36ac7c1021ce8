import { readSex } from '@/domain/matching/compare-sex';
import { RecordTable } from '@/domain/matching/record-table';
import type { RawRecord } from '@/domain/matching/record-table';
import { parseCsv } from '@/scripts/dedupe/parse-csv';
import type { CsvRow } from '@/scripts/dedupe/parse-csv';
import { piecesOf } from '@/scripts/dedupe/pieces-of';
import { readingTools } from '@/server/matching/reading-tools';
import { Refusal } from '@/scripts/refusal.mjs';

/** A row that was left out, or kept without the one value that could not be read. */
export type Reject = { line: number; recordId: string; reason: RejectReason; kept: boolean };

export type RejectReason = 'unclosed_quote' | 'wrong_number_of_columns' | 'record_id_missing' | 'record_id_repeated' | 'birth_date_unreadable' | 'sex_unreadable';

export type ReadRecords = { table: RecordTable; ids: readonly string[]; rejects: readonly Reject[] };

/** Our columns; every one but `record_id` may be missing. */
const COLUMNS: Readonly<Record<keyof RawRecord, string>> = {
  name: 'name', sex: 'sex', birthDate: 'birth_date', idType: 'id_type', idNumber: 'id_number', phone: 'phone', address: 'address', ethnicGroup: 'ethnicity', motherName: 'mother_name',
};

/** Reads a CSV, packed or not. @throws {Refusal} where there is no such file, or no column `record_id` */
export async function readRecords(path: string, progress: (records: number) => void): Promise<ReadRecords> {
  const table = new RecordTable(readingTools());
  const state = { table, ids: [] as string[], seen: new Set<string>(), rejects: [] as Reject[] };
  let take: ((row: CsvRow) => void) | null = null;

  for await (const rows of parseCsv(piecesOf(path))) {
    for (const row of rows) {
      if (take) take(row);
      else take = rowTaker(row.fields, state);
    }
    progress(state.ids.length);
  }
  if (!take) throw new Refusal('dedupeNoHeader', { path });

  table.close();
  return state;
}

type State = { table: RecordTable; ids: string[]; seen: Set<string>; rejects: Reject[] };

function rowTaker(header: readonly string[], state: State): (row: CsvRow) => void {
  const names = header.map((name) => name.trim().toLowerCase());
  const idColumn = names.indexOf('record_id');
  if (idColumn < 0) throw new Refusal('dedupeNoHeader', {});
  const columns = Object.entries(COLUMNS).map(([field, column]) => [field as keyof RawRecord, names.indexOf(column)] as const);

  return ({ line, fields, fault }) => {
    const recordId = fields[idColumn] ?? '';
    const reason = fault ? 'unclosed_quote' : fields.length !== names.length ? 'wrong_number_of_columns' : recordId === '' ? 'record_id_missing' : state.seen.has(recordId) ? 'record_id_repeated' : null;
    if (reason) return void state.rejects.push({ line, recordId, reason, kept: false });

    const record: Record<keyof RawRecord, string> = { name: '', sex: '', birthDate: '', idType: '', idNumber: '', phone: '', address: '', ethnicGroup: '', motherName: '' };
    for (const [field, column] of columns) record[field] = column < 0 ? '' : (fields[column] ?? '').trim();
    state.seen.add(recordId);
    state.ids.push(recordId);
    state.table.add(record);
    noteUnreadable(record, { line, recordId }, state);
  };
}

/** The rest of such a row still counts: what is unreadable is as good as missing. */
function noteUnreadable(record: RawRecord, row: { line: number; recordId: string }, { table, rejects }: State): void {
  const last = table.size - 1;

  if (record.birthDate !== '' && !table.birthDate.of[last]) rejects.push({ ...row, reason: 'birth_date_unreadable', kept: true });
  if (record.sex !== '' && !/^[09]$|未/.test(record.sex) && !readSex(record.sex)) rejects.push({ ...row, reason: 'sex_unreadable', kept: true });
}
