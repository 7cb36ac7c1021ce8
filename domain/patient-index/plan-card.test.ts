import { describe, expect, it } from 'vitest';

import { canSupersede, planCard } from '@/domain/patient-index/plan-card';
import type { CardKey } from '@/domain/patient-index/plan-card';

const nothing = { sex: null, birthDate: null };
const free: CardKey = { system: 'passport', value: 'CHN|E12345678', claims: true, primary: false, holderId: null };
const resident: CardKey = { system: 'prc_id18', value: '11010519491231002X', claims: true, primary: true, holderId: null };

function plan(keys: readonly CardKey[], changed: Partial<Parameters<typeof planCard>[0]> = {}) {
  return planCard({ personId: 'me', keys, document: nothing, person: nothing, primarySystems: [], childWaits: false, reason: null, ...changed });
}

describe('adding a card', () => {
  it('binds what nobody holds', () => {
    expect(plan([free])).toEqual({ plan: 'add', claimed: [free] });
  });

  it('is a conflict where somebody else holds one number of several, and no reason moves it', () => {
    const keys = [free, { ...free, system: 'hkid', holderId: 'other' }];

    expect(plan(keys)).toEqual({ plan: 'conflict', holderIds: ['other'] });
    expect(plan(keys, { reason: 'they insist' })).toEqual({ plan: 'conflict', holderIds: ['other'] });
  });

  it('finds nothing to do where the person holds every number', () => {
    expect(plan([{ ...free, holderId: 'me' }])).toEqual({ plan: 'theirs' });
    expect(plan([{ ...free, claims: false, holderId: 'me' }])).toEqual({ plan: 'theirs' });
  });

  it('binds the rest where the person holds one of two', () => {
    expect(plan([{ ...free, holderId: 'me' }, { ...free, system: 'hkid' }])).toMatchObject({ plan: 'add', claimed: [{ system: 'hkid' }] });
  });

  it('keeps a number that nothing vouches for unbound', () => {
    expect(plan([{ ...free, claims: false }])).toEqual({ plan: 'add', claimed: [] });
  });

  it('asks for a reason where the document says another sex or birth date, with both values', () => {
    const facts = { document: { sex: '1', birthDate: '1990-03-07' }, person: { sex: '2', birthDate: '1949-12-31' } } as const;

    expect(plan([free], facts)).toEqual({
      plan: 'ask',
      secondNumber: false,
      contradictions: [
        { field: 'sex', document: '1', person: '2' },
        { field: 'birthDate', document: '1990-03-07', person: '1949-12-31' },
      ],
    });
    expect(plan([free], { ...facts, reason: 'register corrected' })).toMatchObject({ plan: 'add' });
  });

  it('never binds to a mother the birth certificate her newborn waits for, whatever reason is given', () => {
    const certificate = { ...free, system: 'birth_cert', value: 'X330123456' };

    expect(plan([certificate], { childWaits: true, reason: 'she insists' })).toEqual({ plan: 'childs' });
    expect(plan([certificate])).toMatchObject({ plan: 'add' });
    expect(plan([free], { childWaits: true })).toMatchObject({ plan: 'add' });
    expect(plan([{ ...certificate, holderId: 'child' }], { childWaits: true })).toEqual({ plan: 'conflict', holderIds: ['child'] });
  });

  it('does not take "not stated" for a contradiction', () => {
    expect(plan([free], { document: { sex: '1', birthDate: null }, person: { sex: '9', birthDate: '1949-12-31' } })).toMatchObject({ plan: 'add' });
  });

  it('asks for a reason before a second resident number', () => {
    expect(plan([resident], { primarySystems: ['prc_id18'] })).toEqual({ plan: 'ask', contradictions: [], secondNumber: true });
    expect(plan([resident], { primarySystems: ['fpr18'] })).toMatchObject({ plan: 'add' });
  });
});

describe('taking the place of an earlier card', () => {
  it.each([
    ['a new passport of the same country', { system: 'passport', value: 'CHN|EA1234567' }, { system: 'passport', value: 'CHN|E12345678' }, true],
    ['a passport of another country', { system: 'passport', value: 'NZL|ZZ900417' }, { system: 'passport', value: 'CHN|E12345678' }, false],
    ['a social-security card of the same region', { system: 'ss_card_no:330100', value: 'A2' }, { system: 'ss_card_no:330100', value: 'A1' }, true],
    ['a corrected citizen number', { system: 'prc_id18', value: 'b' }, { system: 'prc_id18', value: 'a' }, true],
    ['a home-return permit, whose number is for life', { system: 'hm_permit', value: 'H2' }, { system: 'hm_permit', value: 'H1' }, false],
    ['the 2023 card of a foreigner', { system: 'fpr18', value: '933616198504129627' }, { system: 'fpr15', value: 'POL330185041227' }, true],
    ['another foreigner’s earlier card', { system: 'fpr18', value: '933616198504129627' }, { system: 'fpr15', value: 'CAN330185041227' }, false],
    ['another kind', { system: 'passport', value: 'CHN|E1' }, { system: 'eep_hm', value: 'C1' }, false],
  ])('%s', (_, newer, earlier, expected) => {
    expect(canSupersede(newer, earlier)).toBe(expected);
  });
});
