/** Nobody alive was born before (as at the desk). */
const EARLIEST = '1850-01-01';

/** `YYYY-MM-DD` of a day written so or as `YYYYMMDD`; null where nothing is written, undefined where it is no day of anybody's birth. */
export function readDay(written: string, today: string): string | null | undefined {
  const text = written.trim();
  if (text === '') return null;

  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);

  return exists && date >= EARLIEST && date <= today ? date : undefined;
}
