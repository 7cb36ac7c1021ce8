import 'server-only';

import type { Prisma } from '@/prisma/generated/client';
import type { GuardContext } from '@/server/perform';

/** The auditor's own organisation and every one below it. */
export async function listAuditedOrganisationIds({ transaction, staff }: GuardContext): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE audited AS (
      SELECT id FROM organisation WHERE id = ${staff.organisation.id}::uuid
      UNION
      SELECT below.id FROM organisation AS below JOIN audited ON below.parent_id = audited.id
    )
    SELECT id FROM audited`;

  return rows.map(({ id }) => id);
}

/**
 * Whose looks at a person an auditor may see: of their own organisations
 * always; everybody's, once one of those holds a record of the person.
 */
export async function trailOfPerson(
  { transaction }: GuardContext,
  personId: string,
  organisationIds: string[],
): Promise<Prisma.AuditEventWhereInput> {
  const named = await transaction.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } });
  const activeId = named?.mergedIntoId ?? personId;
  const persons = await transaction.person.findMany({
    where: { OR: [{ id: activeId }, { mergedIntoId: activeId }] },
    select: { id: true },
  });
  const held = await transaction.membership.findFirst({
    where: { personId: activeId, closedEventId: null, sourceRecord: { organisationId: { in: organisationIds } } },
    select: { id: true },
  });
  const subjectPersonId = { in: persons.map(({ id }) => id) };

  return held ? { subjectPersonId } : { subjectPersonId, organisationId: { in: organisationIds } };
}
