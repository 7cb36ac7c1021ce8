import { describe, expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { planRegistration } from '@/domain/patient-index/plan-registration';
import type { ClaimState, Lookalike } from '@/domain/patient-index/plan-registration';

const zhangWei: Demographics = {
  name: '张伟',
  nameReading: 'zhang wei',
  foreignName: null,
  sex: '1',
  birthDate: '1975-06-18',
  phone: '13800138000',
  address: null,
  nationality: null,
  ethnicGroup: null,
};
const identityCard: ClaimState = { system: 'prc_id18', primary: true, holderId: null };
const entry: Lookalike = { personId: 'standing', demographics: zhangWei, weight: 2, namesAlike: true, primarySystems: [] };

describe('a newcomer whose identifier somebody holds', () => {
  const held = [{ ...identityCard, holderId: 'holder' }];

  it('is that somebody', () => {
    expect(planRegistration(zhangWei, held, [], false)).toEqual({ plan: 'refuse', by: 'identifier', personIds: ['holder'] });
  });

  it('may be registered all the same, without taking the claim', () => {
    expect(planRegistration(zhangWei, held, [], true)).toEqual({ plan: 'register', claimedSystems: [], metIds: ['holder'] });
  });
});

describe('a newcomer who reads like an entry', () => {
  const plan = (changed: Partial<Demographics>, other: Partial<Lookalike> = {}, claims: ClaimState[] = []) =>
    planRegistration({ ...zhangWei, ...changed }, claims, [{ ...entry, ...other }], false).plan;

  it('is stopped from four to one on that it is the same human being', () => {
    expect(plan({})).toBe('refuse');
    expect(plan({}, { weight: 1.9 })).toBe('register');
    expect(plan({ sex: '9' })).toBe('refuse');
  });

  it('is the other twin while both are called after their mother', () => {
    const twin = { name: '王芳之女大', nameReading: 'wang fang zhi nv da' };
    expect(plan({ name: '王芳之女小', nameReading: 'wang fang zhi nv xiao' }, { demographics: { ...zhangWei, ...twin } })).toBe('register');
    expect(plan(twin, { demographics: { ...zhangWei, ...twin } })).toBe('refuse');
  });

  it('is somebody else with another name or sex, whatever else a household shares', () => {
    expect(plan({}, { weight: 9, namesAlike: false })).toBe('register');
    expect(plan({ sex: '2' })).toBe('register');
  });

  it('is somebody else when both carry a resident number, for the numbers then differ', () => {
    expect(plan({}, { primarySystems: ['prc_id18'] }, [identityCard])).toBe('register');
    expect(plan({}, { primarySystems: ['fpr18'] }, [identityCard])).toBe('refuse');
  });

  it('is registered despite it when the clerk says why', () => {
    expect(planRegistration(zhangWei, [identityCard], [entry], true)).toEqual({ plan: 'register', claimedSystems: ['prc_id18'], metIds: ['standing'] });
  });
});
