import type { Role } from '@/domain/access/permissions';

/**
 * Whoever runs the installation, whoever watches over it and whoever meets
 * patients are different persons (GB/T 22239-2019, separation of the system
 * administrator, the auditor and the users they watch).
 */
export type Duty = 'system' | 'audit' | 'patients';

const duties: Record<Role, Duty> = {
  CLERK: 'patients',
  DOCTOR: 'patients',
  INDEX_ADMINISTRATOR: 'patients',
  AUDITOR: 'audit',
  SYSTEM_ADMINISTRATOR: 'system',
};

export function dutyOf(role: Role): Duty {
  return duties[role];
}

/** The duties these roles would join in one pair of hands; empty when they are one duty or none. */
export function mixedDuties(roles: readonly Role[]): readonly Duty[] {
  const found = [...new Set(roles.map(dutyOf))];

  return found.length > 1 ? found : [];
}
