import { describe, expect, it } from 'vitest';

import { recognise } from '@/domain/identifiers/recognise';

import { demoAccounts } from '@/demo/accounts';
import type { DemoAccount } from '@/demo/accounts';
import { normalLocalNumber } from '@/demo/fill/local-number';
import { healthCommissions } from '@/demo/health-commissions';
import { hospitals } from '@/demo/hospitals';
import type { Hospital } from '@/demo/hospitals';

const every: readonly Hospital[] = hospitals;

describe('the demo hospitals', () => {
  it('stand at four levels and three tiers, below commissions that come before them', () => {
    const codes: string[] = [];
    for (const { code, parentCode } of healthCommissions) {
      if (parentCode !== null) expect(codes).toContain(parentCode);
      codes.push(code);
    }

    expect(every.map(({ parentCode }) => parentCode).filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(every.map(({ level }) => level))).toEqual(new Set(['NATION', 'PROVINCE', 'CITY', 'COUNTY']));
    expect(new Set(every.map(({ tier }) => tier))).toEqual(new Set(['TIER_1', 'TIER_2', 'TIER_3']));
  });

  it('never call two departments by the same ticket letter', () => {
    for (const { departments } of every) {
      expect(new Set(departments.map(({ queuePrefix }) => queuePrefix)).size).toBe(departments.length);
      expect(new Set(departments.map(({ code }) => code)).size).toBe(departments.length);
      expect(departments.every(({ queuePrefix }) => /^[A-Z]$/.test(queuePrefix))).toBe(true);
    }
  });

  it.each(hospitals)('$code reads its own card at its windows, without the letters in front', ({ code, cards }) => {
    for (const { kind, regex, stripPrefix, example } of cards) {
      const localPatterns = [{ kind, regex, assigner: code, ...(stripPrefix !== null && { stripPrefix }) }];
      const reading = recognise(example, { today: '2026-11-23', localPatterns }).readings.find((each) => each.kind === kind);

      expect(reading).toMatchObject({ valid: true, assigner: code, normalized: normalLocalNumber(code, example) });
    }
  });
});

describe('the demo accounts', () => {
  const accounts: readonly DemoAccount[] = demoAccounts;

  it('have passwords long enough to set and obviously of a demo', () => {
    expect(accounts.filter(({ password }) => password.length < 12 || !password.startsWith('demo-only-'))).toEqual([]);
    expect(new Set(accounts.map(({ userName }) => userName)).size).toBe(accounts.length);
  });

  it('sit at windows that their hospital has, no two clerks at one', () => {
    const seats = accounts.flatMap(({ hospital, desk }) => (desk ? [{ hospital, desk }] : []));

    for (const { hospital, desk } of seats) {
      expect(every.find(({ code }) => code === hospital)?.desks.map(({ code }) => code)).toContain(desk);
    }
    expect(new Set(seats.map(({ hospital, desk }) => `${hospital}/${desk}`)).size).toBe(seats.length);
  });
});
