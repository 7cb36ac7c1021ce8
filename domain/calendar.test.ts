import { expect, it } from 'vitest';

import { ageOn, shanghaiDate } from '@/domain/calendar';

it('half past midnight at the window is still yesterday in UTC', () => {
  expect(shanghaiDate(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  expect(shanghaiDate(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
});

it.each([
  ['1988-02-29', '2026-11-23', { unit: 'years', count: 38 }],
  ['2025-11-24', '2026-11-23', { unit: 'months', count: 11 }],
  ['2025-11-23', '2026-11-23', { unit: 'years', count: 1 }],
  ['2026-10-24', '2026-11-23', { unit: 'days', count: 30 }],
  ['2026-11-23', '2026-11-23', { unit: 'days', count: 0 }],
  ['2026-11-24', '2026-11-23', null],
])('born on %s, on %s', (birthDate, today, age) => {
  expect(ageOn(birthDate, today)).toEqual(age);
});
