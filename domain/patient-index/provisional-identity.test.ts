import { expect, test } from 'vitest';

import { bornTogether, isProvisionalName, namelessPerson, provisionalChildName } from '@/domain/patient-index/provisional-identity';

test.each([
  [{ sex: '1', order: 1, of: 1 }, '王芳之子'],
  [{ sex: '2', order: 1, of: 1 }, '王芳之女'],
  [{ sex: '0', order: 1, of: 1 }, '王芳之婴'],
  [{ sex: '2', order: 1, of: 2 }, '王芳之女大'],
  [{ sex: '2', order: 2, of: 2 }, '王芳之女小'],
  [{ sex: '1', order: 3, of: 3 }, '王芳之子三'],
] as const)('%j is called %s', (birth, name) => {
  expect(provisionalChildName('王芳', birth)).toBe(name);
});

test('no two children of one birth share a name', () => {
  const names = [1, 2, 3, 4, 5, 6].map((order) => provisionalChildName('王芳', { sex: '2', order, of: 6 }));

  expect(new Set(names).size).toBe(6);
});

test.each([
  ['2026-11-20', '2026-11-20', true],
  ['2026-11-20', '2026-11-21', true],
  ['2026-11-20', '2026-11-23', false],
  ['2026-11-20', null, false],
])('children of %s and %s are of one birth: %s', (one, other, together) => {
  expect(bornTogether(one, other)).toBe(together);
});

test('a name that was lent is told from one’s own', () => {
  const lent = [namelessPerson, provisionalChildName('欧阳静', { sex: '0', order: 4, of: 5 }), provisionalChildName('王芳', { sex: '2', order: 2, of: 2 })];

  expect(lent.map(isProvisionalName)).toEqual([true, true, true]);
  expect(['之子', '王子', '王之', '王小女', '王之子轩'].map(isProvisionalName)).toEqual([false, false, false, false, false]);
});
