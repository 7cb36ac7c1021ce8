import { expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { planCorrection } from '@/domain/patient-index/plan-correction';

const before: Demographics = {
  name: '王晓云', nameReading: 'wang xiao yun', foreignName: null, sex: '2', birthDate: '1988-02-19',
  phone: '13800138000', address: null, nationality: 'CHN', ethnicGroup: '01',
};
const captured = { name: 'CHIP', sex: 'CHIP', birthDate: 'CHIP', phone: 'TYPED' } as const;

it('what was changed was typed, and the rest stays as it came in', () => {
  expect(planCorrection(before, captured, { ...before, phone: '13900139000', address: '杭州市' }, null)).toEqual({
    plan: 'correct',
    changed: ['phone', 'address'],
    captureMethods: { name: 'CHIP', sex: 'CHIP', birthDate: 'CHIP', phone: 'TYPED', address: 'TYPED' },
  });
});

it('a value that was taken away was captured by nobody', () => {
  expect(planCorrection(before, captured, { ...before, phone: null }, null)).toMatchObject({ changed: ['phone'], captureMethods: { name: 'CHIP' } });
});

it('a change that changes nothing is none', () => {
  expect(planCorrection(before, captured, { ...before, address: '' }, null)).toEqual({ plan: 'refuse', reason: 'nothing-changed' });
});

it('one that leaves somebody else standing waits for the clerk to say what it is', () => {
  const after = { ...before, name: '李建国', nameReading: 'li jian guo', sex: '1' } as const;

  expect(planCorrection(before, captured, after, null)).toMatchObject({ reason: 'reads-like-another', likely: 'another-person', differing: ['name', 'sex'] });
  expect(planCorrection(before, captured, after, { cause: 'legal-change', evidence: 'HOUSEHOLD_REGISTER' })).toMatchObject({ plan: 'correct' });
});
