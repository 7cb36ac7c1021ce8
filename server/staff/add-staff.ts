import 'server-only';

import { randomUUID } from 'node:crypto';

import type { Role } from '@/domain/access/permissions';
import { mixedDuties } from '@/domain/access/separate-duties';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { OrganisationLevel } from '@/prisma/generated/enums';
import { appendAuditEvents } from '@/server/audit';
import { inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import { findPasswordFault, hashPassword } from '@/server/sign-in/hash-password';

export type NewStaff = {
  /** Lower case, as it is typed at sign-in. */
  userName: string;
  displayName: string;
  password: string;
  roles: readonly Role[];
  organisation: { code: string; made: NewOrganisation | null };
};

/** The hospital itself, where the database does not know it yet. */
export type NewOrganisation = { name: string; nameEnglish: string; level: OrganisationLevel; regionCode: string };

export type AddStaffRefusal =
  | { reason: 'user-name-wrong' }
  | { reason: 'user-name-taken' }
  | { reason: 'too-short' }
  | { reason: 'too-long' }
  | { reason: 'mixed-duties' }
  | { reason: 'no-such-organisation' };

const USER_NAME = /^[a-z][a-z0-9._-]{1,63}$/;

/**
 * Opens an account from the machine itself: whoever runs this holds the
 * database's password and its keys. It is how a hospital's own database gets
 * its first administrator, and the audit trail says that nobody signed in did it.
 */
export async function addStaff(newcomer: NewStaff): Promise<Outcome<{ staffId: string }, AddStaffRefusal>> {
  if (!USER_NAME.test(newcomer.userName)) return refused({ reason: 'user-name-wrong' });
  if (mixedDuties(newcomer.roles).length > 0) return refused({ reason: 'mixed-duties' });

  const fault = findPasswordFault(newcomer.password);
  if (fault) return refused({ reason: fault });

  const passwordHash = await hashPassword(newcomer.password);
  return inTransaction((transaction) => open(transaction, newcomer, passwordHash));
}

async function open(transaction: Transaction, newcomer: NewStaff, passwordHash: string): Promise<Outcome<{ staffId: string }, AddStaffRefusal>> {
  const { userName, displayName, roles, organisation } = newcomer;
  const taken = await transaction.staff.count({ where: { userName } });
  if (taken > 0) return refused({ reason: 'user-name-taken' });

  const organisationId = await findOrMakeOrganisation(transaction, organisation);
  if (!organisationId) return refused({ reason: 'no-such-organisation' });

  const staffId = randomUUID();
  await transaction.staff.create({
    data: { id: staffId, userName, displayName, passwordHash, organisationId, roles: { create: roles.map((role) => ({ role })) } },
  });
  const nobody = { staffId: null, roles: [], organisationId, deskId: null, sessionId: null, traceId: randomUUID() };
  await appendAuditEvents(transaction, nobody, [
    { event: { kind: 'roles-changed', detail: { staffId, roles } }, purpose: 'administration', outcome: 'done' },
  ]);
  return accepted({ staffId });
}

async function findOrMakeOrganisation(transaction: Transaction, { code, made }: NewStaff['organisation']): Promise<string | null> {
  const known = await transaction.organisation.findUnique({ where: { code }, select: { id: true } });
  if (known || !made) return known?.id ?? null;

  const id = randomUUID();
  await transaction.organisation.create({ data: { id, code, kind: 'HOSPITAL', ...made } });
  return id;
}
