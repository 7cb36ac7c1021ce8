import { foldText } from '@/domain/records/fold-text';
import type { HistorySection } from '@/domain/records/view/history-view';
import { historySections } from '@/domain/records/view/history-view';
import type { HistoryRow } from '@/domain/records/view/history-row';

/** Null or empty leaves a condition out; days are `YYYY-MM-DD`, both included. */
export type RowFilter = {
  query: string;
  hospital: string | null;
  section: HistorySection | null;
  from: string | null;
  problem: string | null;
  abnormalOnly: boolean;
  changedOnly: boolean;
};

export const NO_FILTER: RowFilter = { query: '', hospital: null, section: null, from: null, problem: null, abnormalOnly: false, changedOnly: false };

/** What can be searched in a row, folded once: typing must not wait for five thousand rows. */
export type SearchableRow = { row: HistoryRow; text: string };

/** @param nameOf what staff call a hospital, by its code. */
export function toSearchable(rows: readonly HistoryRow[], nameOf: (hospital: string) => string): readonly SearchableRow[] {
  return rows.map((row) => {
    const words = [row.title, row.value ?? '', row.detail ?? '', row.day ?? '', ...row.hospitals.map(nameOf), ...row.reports.flatMap(({ name, value, panel }) => [name, value ?? '', panel ?? ''])];
    return { row, text: [...new Set(words.map(foldText))].join('\n') };
  });
}

/** Rows that meet every condition and hold every word of the query; a row without a day is in no period. */
export function findRows(searchable: readonly SearchableRow[], filter: RowFilter): readonly HistoryRow[] {
  const words = foldText(filter.query).split(' ').filter(Boolean);
  const kinds: readonly string[] | null = filter.section && historySections[filter.section];

  return searchable
    .filter(
      ({ row, text }) =>
        (kinds === null || kinds.includes(row.kind)) &&
        (filter.hospital === null || row.hospitals.includes(filter.hospital)) &&
        (filter.from === null || (row.day !== null && row.day >= filter.from)) &&
        (filter.problem === null || row.problems.includes(filter.problem)) &&
        (!filter.abnormalOnly || row.judgement?.abnormal === true) &&
        (!filter.changedOnly || row.change !== null) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ row }) => row);
}
