import { formatInstant } from '@/components/format-instant';

/** A time no more precise than its source gave it; the wall clock's reading where it gave an instant. */
export function recordTime(at: string | null): string | null {
  if (at === null || !at.includes('T')) return at;
  return formatInstant(new Date(at));
}
