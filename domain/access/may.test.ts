import { expect, it } from 'vitest';

import { actions } from '@/domain/access/actions';
import { may } from '@/domain/access/may';
import { permissions, roles } from '@/domain/access/permissions';

it('whoever holds no role may do nothing', () => {
  for (const permission of new Set(Object.values(actions))) expect(may([], permission)).toBe(false);
});

it('those who watch and those who administer never see a patient', () => {
  for (const role of ['AUDITOR', 'SYSTEM_ADMINISTRATOR'] as const) {
    for (const permission of ['identify-person', 'search-persons', 'read-person', 'reveal-field', 'register-person'] as const) {
      expect(may([role], permission)).toBe(false);
    }
  }
});

it('every role opens something and every permission is held by somebody', () => {
  for (const role of roles) expect(Object.values(permissions).some((holders) => [...holders].some((holder) => holder === role))).toBe(true);
  for (const holders of Object.values(permissions)) expect(holders.length).toBeGreaterThan(0);
});
