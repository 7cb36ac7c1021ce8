/** The columns that `npm run -s dedupe` reads, in the order they are written. */
export const CSV_COLUMNS = [
  'record_id', 'source_hospital', 'name', 'sex', 'birth_date', 'id_type', 'id_number', 'phone', 'address', 'ethnicity', 'mother_name',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** One line of RFC 4180 text: quoted only where it must be. */
export function csvLine(values: readonly string[]): string {
  return values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');
}
