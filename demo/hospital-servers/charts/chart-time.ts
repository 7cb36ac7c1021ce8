import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

const DAY_MS = 86_400_000;

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A moment of opening hours on that day, in China's zone. */
export function instantOn(day: string, random: Random): string {
  const [hour, minute] = [wholeBetween(random, 8, 16), wholeBetween(random, 0, 59)];

  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
}

/** The same clock, minutes later; stays within the day for what a visit does. */
export function minutesAfter(instant: string, minutes: number): string {
  const moved = new Date(Date.parse(instant) + minutes * 60_000 + 8 * 3_600_000).toISOString();

  return `${moved.slice(0, 19)}+08:00`;
}
