import { shanghaiDate } from '@/domain/calendar';
import type { ItemTimes } from '@/domain/records/record';

export type TimePrecision = 'second' | 'minute' | 'day' | 'month' | 'year';

/** `start` in ms since 1970; `day` is `YYYY-MM-DD` in Asia/Shanghai, null when the source says no day. */
export type ReadTime = { precision: TimePrecision; start: number; day: string | null };

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const SHANGHAI = '+08:00';

/**
 * A FHIR date or instant. A time on the full minute counts as precise to the
 * minute, because many systems drop the seconds; nothing is filled up.
 */
export function readTime(text: string | null): ReadTime | null {
  if (text === null) return null;
  const [whole, , month, day] = PARTIAL.exec(text) ?? [];
  const start = Date.parse(whole === undefined ? text : `${whole}${month ? '' : '-01'}${day ? '' : '-01'}T00:00:00${SHANGHAI}`);
  if (Number.isNaN(start)) return null;

  if (whole === undefined) return { precision: start % 60_000 === 0 ? 'minute' : 'second', start, day: shanghaiDate(new Date(start)) };
  return day ? { precision: 'day', start, day: whole } : { precision: month ? 'month' : 'year', start, day: null };
}

/** When it was true of the person; where the source does not say, when it was written. */
export function timeOf(times: ItemTimes): string | null {
  return times.effective ?? times.issued;
}
