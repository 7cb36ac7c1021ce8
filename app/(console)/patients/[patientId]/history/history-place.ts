import type { HistoryViewName } from '@/app/(console)/patients/[patientId]/history/history-keys';
import type { RowFilter } from '@/domain/records/view/find-rows';
import { rowKey } from '@/domain/records/view/history-row';
import { historySections } from '@/domain/records/view/history-view';
import type { HistorySection } from '@/domain/records/view/history-view';

/** Where in a history somebody is, apart from what they typed. */
export type HistoryPlace = { shown: HistoryViewName; filter: Omit<RowFilter, 'query'> };

/** What a place is read with: the day, and the diseases that are known. */
export type PlaceContext = { today: string; problems: readonly { key: string }[] };

export const periods = { year: 1, twoYears: 2, fiveYears: 5 } as const;

const views: readonly string[] = ['problems', 'timeline', 'table'] satisfies readonly HistoryViewName[];

/**
 * The place as the address says it; whatever it says wrong is left out. What is
 * typed into the search is never in it: it can be a name, and addresses stay in
 * the browser of a shared desk. A disease is there under its short key only.
 */
export function readPlace(parameters: URLSearchParams, { today, problems }: PlaceContext): HistoryPlace {
  const [view, section, period] = ['view', 'section', 'period'].map((name) => parameters.get(name) ?? '');

  return {
    shown: isViewName(view) ? view : 'problems',
    filter: {
      hospital: parameters.get('hospital'),
      section: isSection(section) ? section : null,
      from: isPeriod(period) ? yearsBefore(today, periods[period]) : null,
      problem: problems.find(({ key }) => rowKey(key) === parameters.get('problem'))?.key ?? null,
      abnormalOnly: parameters.has('abnormal'),
      changedOnly: parameters.has('changed'),
    },
  };
}

/** The query of an address, empty where everybody starts. */
export function writePlace({ shown, filter }: HistoryPlace, today: string): string {
  const { hospital, section, from, problem, abnormalOnly, changedOnly } = filter;
  const period = Object.entries(periods).find(([, years]) => from === yearsBefore(today, years))?.[0] ?? null;
  const parts = {
    view: shown === 'problems' ? null : shown,
    hospital, section, period,
    problem: problem === null ? null : rowKey(problem),
    abnormal: abnormalOnly ? '1' : null,
    changed: changedOnly ? '1' : null,
  };
  const written = new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

  return written.size === 0 ? '' : `?${written.toString()}`;
}

export function yearsBefore(today: string, years: number): string {
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}

export function isViewName(text: string | undefined): text is HistoryViewName {
  return text !== undefined && views.includes(text);
}

export function isSection(text: string | undefined): text is HistorySection {
  return text !== undefined && Object.hasOwn(historySections, text);
}

function isPeriod(text: string | undefined): text is keyof typeof periods {
  return text !== undefined && Object.hasOwn(periods, text);
}
