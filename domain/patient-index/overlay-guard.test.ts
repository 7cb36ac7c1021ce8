import { describe, expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';

const before: Demographics = {
  name: '欧阳晓云',
  nameReading: 'ou yang xiao yun',
  foreignName: null,
  sex: '2',
  birthDate: '1988-02-19',
  phone: '13800138000',
  address: null,
  nationality: 'CHN',
  ethnicGroup: '01',
};

const change = (changed: Partial<Demographics>) => compareAsTwoPeople(before, { ...before, ...changed });

describe('nobody is asked about', () => {
  it.each<[string, Partial<Demographics>]>([
    ['a new phone and address', { phone: '13900139000', address: '杭州市' }],
    ['a character that sounds the same', { name: '欧阳小云', nameReading: 'ou yang xiao yun' }],
    ['one character of a long name', { name: '欧阳晓芸', nameReading: 'ou yang xiao yun2' }],
    ['another spelling of the same name', { name: '欧阳 晓云' }],
    ['one digit of the birth date', { birthDate: '1988-02-18' }],
    ['two neighbouring digits swapped', { birthDate: '1988-02-91' }],
    ['a value that was missing', { birthDate: null }],
    ['a sex that is no longer stated', { sex: '9' }],
  ])('%s', (_what, changed) => {
    expect(change(changed)).toEqual({ judgement: 'same-person' });
  });

  it('a child that gets its own name in place of its mother’s', () => {
    const child = { ...before, name: '欧阳晓云之女小', nameReading: 'ou yang xiao yun zhi nv xiao' };

    expect(compareAsTwoPeople(child, { ...child, name: '赵一诺', nameReading: 'zhao yi nuo' })).toEqual({ judgement: 'same-person' });
    expect(compareAsTwoPeople(child, { ...child, name: '赵一诺', sex: '1' })).toMatchObject({ judgement: 'ask', differing: ['sex'] });
  });

  it('month and day that changed places', () => {
    expect(compareAsTwoPeople({ ...before, birthDate: '1988-02-11' }, { ...before, birthDate: '1988-11-02' })).toEqual({ judgement: 'same-person' });
  });
});

describe('whoever changes it says what it is', () => {
  it.each<[string, Partial<Demographics>, string, readonly string[]]>([
    ['another name on the same birth date: a legal change', { name: '张美丽', nameReading: 'zhang mei li' }, 'legal-change', ['name']],
    ['half of a short name', { name: '欧阳', nameReading: 'ou yang' }, 'legal-change', ['name']],
    ['another birth date: written down wrong', { birthDate: '1990-11-05' }, 'typing-error', ['birthDate']],
    ['another sex: written down wrong', { sex: '1' }, 'typing-error', ['sex']],
    ['two small slips at once', { name: '欧阳小云', birthDate: '1988-02-18' }, 'typing-error', ['name', 'birthDate']],
    ['another name and birth date: somebody else', { name: '张美丽', nameReading: 'zhang mei li', birthDate: '1990-11-05' }, 'another-person', ['name', 'birthDate']],
    ['another name and sex: somebody else', { name: '张美丽', nameReading: 'zhang mei li', sex: '1' }, 'another-person', ['name', 'sex']],
  ])('%s', (_what, changed, likely, differing) => {
    expect(change(changed)).toEqual({ judgement: 'ask', likely, differing });
  });
});
