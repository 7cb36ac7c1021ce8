import { expect, test } from 'vitest';
import { isoDate, latestPastDate, readBirthDate, yearsBetween } from '@/domain/identifiers/calendar';

test.each([
  ['20040229', '2004-02-29'],
  ['20000229', '2000-02-29'],
  ['19000229', null],
  ['20230230', null],
  ['20230431', null],
  ['20230400', null],
  ['20231301', null],
  ['00000000', null],
  ['2023040a', null],
])('the day %s is %s', (compact, date) => {
  expect(isoDate(compact)).toBe(date);
});

test('a newborn of today is born, one of tomorrow is not', () => {
  expect(readBirthDate('20261123', '2026-11-23')).toEqual({ ok: true, date: '2026-11-23', implausible: false });
  expect(readBirthDate('20261124', '2026-11-23')).toEqual({ ok: false, reason: 'future_date' });
});

test('nobody is accepted as born before 1850, and nobody over 130 goes unremarked', () => {
  expect(readBirthDate('18491231', '2026-11-23')).toEqual({ ok: false, reason: 'bad_date' });
  expect(readBirthDate('18951122', '2026-11-23')).toMatchObject({ implausible: true });
  expect(readBirthDate('18961122', '2026-11-23')).toMatchObject({ implausible: false });
});

test('completed years count the birthday itself', () => {
  expect(yearsBetween('1990-03-07', '2026-03-06')).toBe(35);
  expect(yearsBetween('1990-03-07', '2026-03-07')).toBe(36);
});

test('a two-digit year is the latest that is not in the future', () => {
  expect(latestPastDate('261123', '2026-11-23')).toBe('2026-11-23');
  expect(latestPastDate('261124', '2026-11-23')).toBe('1926-11-24');
  expect(latestPastDate('000229', '2026-11-23')).toBe('2000-02-29');
  expect(latestPastDate('700230', '2026-11-23')).toBeNull();
});
