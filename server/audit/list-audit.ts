import 'server-only';

import { auditKindsOf } from '@/domain/access/audit-groups';
import type { AuditGroup } from '@/domain/access/audit-groups';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { Prisma } from '@/prisma/generated/client';
import { parseAuditCursor } from '@/server/audit/audit-cursor';
import { listAuditedOrganisationIds, trailOfPerson } from '@/server/audit/audited-scope';
import { readAuditPage } from '@/server/audit/read-audit-page';
import type { AuditPage } from '@/server/audit/read-audit-page';
import type { GuardContext } from '@/server/perform';

export type AuditQuery = {
  /** `YYYY-MM-DD` in Asia/Shanghai, both days included. */
  from: string;
  to: string;
  staffId: string | null;
  group: AuditGroup | null;
  personId: string | null;
  /** Where this page starts; null for the newest line. */
  after: string | null;
};

export type AuditListing = AuditPage & {
  /** Whom the list can be narrowed to. */
  staff: readonly { staffId: string; name: string }[];
  /** The public number of the person asked about; null for nobody, and for nobody the auditor may ask about. */
  indexNumber: string | null;
};

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;

/** Who looked at whom, newest first. Reading the trail is itself an entry in it. */
export async function listAudit(context: GuardContext, query: AuditQuery): Promise<Accepted<AuditListing>> {
  const { transaction } = context;
  const organisationIds = await listAuditedOrganisationIds(context);
  const { personId } = query;
  const scope = personId ? await trailOfPerson(context, personId, organisationIds) : { organisationId: { in: organisationIds } };
  const page = await readAuditPage(transaction, {
    where: { AND: [scope, ...narrowed(query)] },
    after: query.after ? parseAuditCursor(query.after) : null,
    size: PAGE_SIZE,
  });

  context.audit(
    personId
      ? { kind: 'audit-read', subjectPersonId: personId, detail: { about: 'person' } }
      : { kind: 'audit-read', detail: { about: 'organisation' } },
  );
  const staff = await transaction.staff.findMany({
    where: { organisationId: { in: organisationIds } },
    orderBy: { userName: 'asc' },
    select: { id: true, displayName: true },
  });
  return accepted({
    ...page,
    staff: staff.map(({ id, displayName }) => ({ staffId: id, name: displayName })),
    indexNumber: page.lines.find(({ subject }) => subject)?.subject?.indexNumber ?? null,
  });
}

function narrowed({ from, to, staffId, group }: AuditQuery): Prisma.AuditEventWhereInput[] {
  const period = { at: { gte: startOfDay(from), lt: new Date(startOfDay(to).getTime() + DAY_MS) } };

  return [period, ...(staffId ? [{ actorId: staffId }] : []), ...(group ? [ofGroup(group)] : [])];
}

// A look that was refused is of its own kind and a refusal besides.
function ofGroup(group: AuditGroup): Prisma.AuditEventWhereInput {
  const kind = { in: [...auditKindsOf(group)] };

  return group === 'refusals' ? { OR: [{ kind }, { outcome: 'refused' }] } : { kind };
}

function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}
