import fc from 'fast-check';
import { expect, test } from 'vitest';

import { roles } from '@/domain/access/permissions';
import type { Role } from '@/domain/access/permissions';
import { mixedDuties } from '@/domain/access/separate-duties';

const someRoles = fc.subarray([...roles]);

test.each<{ held: Role[]; mixed: string[] }>([
  { held: [], mixed: [] },
  { held: ['CLERK'], mixed: [] },
  { held: ['AUDITOR'], mixed: [] },
  { held: ['SYSTEM_ADMINISTRATOR'], mixed: [] },
  { held: ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR'], mixed: [] },
  { held: ['CLERK', 'AUDITOR'], mixed: ['patients', 'audit'] },
  { held: ['DOCTOR', 'AUDITOR'], mixed: ['patients', 'audit'] },
  { held: ['INDEX_ADMINISTRATOR', 'AUDITOR'], mixed: ['patients', 'audit'] },
  { held: ['CLERK', 'SYSTEM_ADMINISTRATOR'], mixed: ['patients', 'system'] },
  { held: ['AUDITOR', 'SYSTEM_ADMINISTRATOR'], mixed: ['audit', 'system'] },
  { held: [...roles], mixed: ['patients', 'audit', 'system'] },
])('$held together mix $mixed', ({ held, mixed }) => {
  expect(mixedDuties(held)).toEqual(mixed);
});

test('the auditor and the system administrator hold nothing besides', () => {
  fc.assert(
    fc.property(someRoles, (held) => {
      const watches = held.includes('AUDITOR') || held.includes('SYSTEM_ADMINISTRATOR');

      expect(mixedDuties(held).length > 1).toBe(watches && held.length > 1);
    }),
  );
});

test('taking a role away never mixes duties', () => {
  fc.assert(
    fc.property(someRoles, fc.nat(), (held, at) => {
      const fewer = held.filter((_, index) => index !== at % Math.max(held.length, 1));

      expect(mixedDuties(fewer).length).toBeLessThanOrEqual(mixedDuties(held).length);
    }),
  );
});
