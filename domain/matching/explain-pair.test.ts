import { describe, expect, it } from 'vitest';

import { initialModel } from '@/domain/matching/estimate-model';
import { explainPair } from '@/domain/matching/explain-pair';
import type { PairSide } from '@/domain/matching/explain-pair';
import { tools } from '@/domain/matching/reading-tools.fixture';

const model = initialModel(100_000);

const zhang: PairSide = {
  demographics: { name: '张晓伟', sex: '1', birthDate: '1988-02-23', phone: '13800138001', address: '北京市东城区人民路7号', ethnicGroup: '01' },
  identifiers: [{ kind: 'prc_id18', value: '110101198802230013' }],
};

function explain(one: PairSide, other: PairSide) {
  return explainPair(model, one, other, tools);
}

function codes(one: PairSide, other: PairSide): readonly string[] {
  return explain(one, other).steps.map(({ code }) => code);
}

describe('one person written down twice', () => {
  it('is linked, and every field that agrees says so', () => {
    const found = explain(zhang, { ...zhang, demographics: { ...zhang.demographics, name: '張曉伟' } });

    expect(found).toMatchObject({ veto: null, decision: 'link' });
    expect(found.steps.map(({ code }) => code)).toEqual(expect.arrayContaining(['prior', 'name.same', 'birthDate.same', 'idNumber.same', 'phone.same']));
    expect(found.probability).toBeGreaterThan(0.999);
  });

  it.each([
    ['a homophone', { name: '章晓伟' }, 'name.homophone'],
    ['a date with day and month swapped', { birthDate: '1988-05-06' }, 'birthDate.sameYear'],
    ['a digit off in the phone', { phone: '13800138007' }, 'phone.digitOff'],
    ['a shortened address', { address: '人民路7号' }, 'address.shortened'],
    ['another sex', { sex: '2' as const }, 'sex.different'],
  ])('names %s', (_, change, code) => {
    expect(codes(zhang, { ...zhang, demographics: { ...zhang.demographics, ...change } })).toContain(code);
  });

  it('says nothing of what is missing', () => {
    const bare = { ...zhang, demographics: { ...zhang.demographics, phone: null, address: null, ethnicGroup: null }, identifiers: [] };

    expect(codes(zhang, bare).filter((code) => /^(phone|address|idNumber|ethnicGroup)/.test(code))).toEqual([]);
  });
});

it('compares the documents that can be compared, resident numbers before all others', () => {
  const passport = { kind: 'passport_cn', value: 'E12345678' };
  const other = { ...zhang, identifiers: [passport, { kind: 'prc_id18', value: '310104197609156247' }] };

  expect(explain({ ...zhang, identifiers: [passport, ...zhang.identifiers] }, other)).toMatchObject({ veto: 'twoNumbers', decision: 'review' });
  expect(codes({ ...zhang, identifiers: [passport] }, zhang).filter((code) => code.startsWith('idNumber'))).toEqual([]);
});

it('holds a difference that machines read on both sides harder against one person', () => {
  const other = { ...zhang, demographics: { ...zhang.demographics, name: '张晓玮' } };
  const chip = { capturedBy: { name: 'CHIP' } } as const;

  expect(explain({ ...zhang, ...chip }, { ...other, ...chip }).milliBits).toBeLessThan(explain({ ...zhang, ...chip }, other).milliBits);
  expect(codes({ ...zhang, ...chip }, { ...other, ...chip })).toContain('machineRead');
});
