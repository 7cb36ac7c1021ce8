import { FEED_COLUMNS } from '@/domain/feed/read-feed-row';
import type { FeedRow } from '@/domain/feed/read-feed-row';
import { fieldsOf, parseCsv } from '@/scripts/dedupe/parse-csv';
import { piecesOf } from '@/scripts/dedupe/pieces-of';
import { Refusal } from '@/scripts/refusal.mjs';

const REQUIRED = ['record_id', 'name'] as const;

/** A row of the file by the line it begins on; null where it is no row of this table. */
export type FileRow = { line: number; row: FeedRow | null; fault: 'columns' | 'unclosed-quote' | null };

/**
 * The rows of a UTF-8 CSV file, plain or .gz. Unknown columns are ignored, missing ones are empty; a file without
 * number or name is refused before anything is taken in.
 */
export async function* readFeedFile(path: string): AsyncGenerator<FileRow> {
  let columns: readonly string[] | null = null;

  for await (const rows of parseCsv(piecesOf(path))) {
    for (const row of rows) {
      const { line, fault } = row;
      const fields = fieldsOf(row);
      if (columns === null) columns = requireColumns(fields.map((name) => name.trim().toLowerCase()));
      else if (fault) yield { line, row: null, fault: 'unclosed-quote' };
      else if (fields.length !== columns.length) yield { line, row: null, fault: 'columns' };
      else yield { line, row: rowOf(columns, fields), fault: null };
    }
  }
  if (columns === null) requireColumns([]);
}

function requireColumns(columns: readonly string[]): readonly string[] {
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Refusal('feedColumns', { columns: missing.join(', ') });

  return columns;
}

function rowOf(columns: readonly string[], fields: readonly string[]): FeedRow {
  const [record_id = '', name = '', sex = '', birth_date = '', id_type = '', id_number = '', phone = '', address = '', ethnicity = '', mother_name = ''] =
    FEED_COLUMNS.map((column) => fields[columns.indexOf(column)]);

  return { record_id, name, sex, birth_date, id_type, id_number, phone, address, ethnicity, mother_name };
}
