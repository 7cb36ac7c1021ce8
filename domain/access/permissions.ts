/** The five duties at a hospital; the words staff read are in messages `access`. */
export const roles = ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR', 'AUDITOR', 'SYSTEM_ADMINISTRATOR'] as const;

export type Role = (typeof roles)[number];

/**
 * Who may do what. The same table hides a button, refuses the action and is
 * printed for the assessor: each entry has its sentence in messages
 * `access.permissions`. Whatever is not listed is refused.
 */
export const permissions = {
  'use-own-session': ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR', 'AUDITOR', 'SYSTEM_ADMINISTRATOR'],
  'explain-scan': ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR', 'AUDITOR', 'SYSTEM_ADMINISTRATOR'],
  'identify-person': ['CLERK', 'INDEX_ADMINISTRATOR'],
  'search-persons': ['CLERK', 'INDEX_ADMINISTRATOR'],
  'read-person': ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR'],
  'reveal-field': ['CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR'],
  'register-person': ['CLERK'],
  'correct-demographics': ['CLERK'],
  'check-in': ['CLERK'],
  'add-card': ['CLERK'],
  'release-card': ['CLERK', 'INDEX_ADMINISTRATOR'],
  'void-own-work': ['CLERK'],
  'read-shared-history': ['DOCTOR'],
  'resolve-cases': ['INDEX_ADMINISTRATOR'],
  'seal-records': ['INDEX_ADMINISTRATOR'],
  'read-audit': ['AUDITOR'],
  'administer-staff': ['SYSTEM_ADMINISTRATOR'],
  'administer-network': ['SYSTEM_ADMINISTRATOR'],
  'administer-organisation': ['SYSTEM_ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions).filter((name): name is Permission => Object.hasOwn(permissions, name));
