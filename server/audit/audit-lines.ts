import 'server-only';

import * as z from 'zod';

import type { Purpose } from '@/domain/access/audit-event';
import type { AuditFacts, AuditLine } from '@/domain/access/audit-line';
import { roles } from '@/domain/access/permissions';
import type { Prisma } from '@/prisma/generated/client';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { Names } from '@/server/audit/read-names';
import type { Transaction } from '@/server/db';

export const auditSelection = {
  id: true,
  at: true,
  kind: true,
  actorId: true,
  roles: true,
  organisationId: true,
  deskId: true,
  subjectPersonId: true,
  purpose: true,
  outcome: true,
  detail: true,
} satisfies Prisma.AuditEventSelect;

type AuditRow = Prisma.AuditEventGetPayload<{ select: typeof auditSelection }>;

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).catch({});
const heldRoles = z.array(z.enum(roles)).catch([]);
const purpose = z
  .enum(['registration', 'treatment', 'index-administration', 'audit', 'administration', 'own-session'])
  .nullable()
  .catch(null) satisfies z.ZodType<Purpose | null>;
const rowId = z.uuid();

/**
 * Rows of the trail with everything they speak of by id given its name. The
 * trail outlives its subjects and its versions, so what cannot be read any
 * more is left out, and the line stays.
 */
export async function auditLines(transaction: Transaction, rows: readonly AuditRow[]): Promise<readonly AuditLine[]> {
  const read = rows.map((row) => ({ row, facts: facts.parse(row.detail) }));
  const names = await readNames(transaction, {
    staff: read.flatMap((each) => [each.row.actorId, idAmong(each.facts, 'staffId')]),
    organisations: rows.map(({ organisationId }) => organisationId),
    desks: read.flatMap((each) => [each.row.deskId, idAmong(each.facts, 'deskId')]),
    departments: read.map((each) => idAmong(each.facts, 'departmentId')),
    persons: rows.map(({ subjectPersonId }) => subjectPersonId),
    sessions: read.map((each) => idAmong(each.facts, 'sessionId')),
  });

  return read.map((each) => auditLine(each.row, each.facts, names));
}

function auditLine(row: AuditRow, detail: AuditFacts, names: Names): AuditLine {
  const actor = nameOf(names.staff, row.actorId);
  const indexNumber = nameOf(names.persons, row.subjectPersonId);

  return {
    id: row.id.toString(),
    at: row.at.toISOString(),
    kind: row.kind,
    actor: row.actorId && actor ? { staffId: row.actorId, name: actor } : null,
    roles: heldRoles.parse(row.roles),
    organisation: nameOf(names.organisations, row.organisationId),
    desk: nameOf(names.desks, row.deskId),
    subject: row.subjectPersonId && indexNumber ? { personId: row.subjectPersonId, indexNumber } : null,
    purpose: purpose.parse(row.purpose),
    refused: row.outcome === 'refused',
    facts: detail,
    named: {
      staff: nameOf(names.staff, idAmong(detail, 'staffId')) ?? nameOf(names.sessions, idAmong(detail, 'sessionId')),
      desk: nameOf(names.desks, idAmong(detail, 'deskId')),
      department: nameOf(names.departments, idAmong(detail, 'departmentId')),
    },
  };
}

function idAmong(detail: AuditFacts, key: string): string | null {
  const { success, data } = rowId.safeParse(detail[key]);

  return success ? data : null;
}
