import { expect, test } from 'vitest';

import { planFiling } from '@/domain/feed/plan-filing';
import type { Demographics } from '@/domain/patient-index/demographics';

const zhou: Demographics = {
  name: '周明华', nameReading: 'zhou ming hua', foreignName: null, sex: '1', birthDate: '1966-09-05', phone: '15400005003', address: null,
  nationality: 'CHN', ethnicGroup: '01',
};

function held(changed: Partial<Demographics>, personId = 'p1') {
  return { system: 'prc_id18', holder: { personId, demographics: { ...zhou, ...changed } } };
}

test('a number its holder shares name and birth date with is theirs, and free numbers come along', () => {
  expect(planFiling(zhou, [held({}), { system: 'hm_permit', holder: null }])).toEqual({ plan: 'link', personId: 'p1', claimedSystems: ['hm_permit'] });
});

test('where a birth date is missing, the phone must agree', () => {
  expect(planFiling({ ...zhou, birthDate: null }, [held({})])).toMatchObject({ plan: 'link' });
  expect(planFiling({ ...zhou, birthDate: null, phone: null }, [held({})])).toMatchObject({ plan: 'register' });
});

test.each([
  ['another name', [held({ name: '周明花' })]],
  ['another birth date', [held({ birthDate: '1966-09-06' })]],
  ['another sex', [held({ sex: '2' })]],
  ['two holders', [held({}), { ...held({}, 'p2'), system: 'fpr18' }]],
])('%s makes a new person, and the number stays with its holder', (_story, numbers) => {
  expect(planFiling(zhou, numbers)).toEqual({ plan: 'register', claimedSystems: [] });
});

test('a record without numbers is a person of its own, however familiar it looks', () => {
  expect(planFiling(zhou, [])).toEqual({ plan: 'register', claimedSystems: [] });
});
