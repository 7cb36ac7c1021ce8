import { expect, test } from 'vitest';
import { formatInstant, type InstantPrecision } from './format-instant';

test.each<[string, InstantPrecision, string]>([
  ['2026-10-02T00:14:09Z', 'minute', '2026-10-02 08:14'],
  ['2026-10-02T00:14:09Z', 'second', '2026-10-02 08:14:09'],
  ['2026-10-01T16:00:00Z', 'day', '2026-10-02'],
  ['2026-10-01T16:00:00Z', 'minute', '2026-10-02 00:00'],
])('%s to the %s is %s in Shanghai, whatever the zone of the computer', (instant, precision, expected) => {
  expect(formatInstant(new Date(instant), precision)).toBe(expected);
});
