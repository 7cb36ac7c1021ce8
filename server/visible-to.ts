import 'server-only';

import { shanghaiDate } from '@/domain/calendar';
import type { Prisma } from '@/prisma/generated/client';
import type { GuardContext } from '@/server/perform';

const NOBODY: Prisma.PersonWhereInput = { id: { in: [] } };

/**
 * Which persons a member of staff may see, as the filter of every query for
 * one. A clerk sees who holds a record at their hospital and whoever stood at
 * one of its windows in the last hours; a doctor sees today's patients; an
 * index administrator sees the records of their organisation and those below it.
 */
export function visibleTo({ staff, now }: Pick<GuardContext, 'staff' | 'now'>): Prisma.PersonWhereInput {
  const organisationId = staff.organisation.id;

  if (staff.roles.includes('INDEX_ADMINISTRATOR')) {
    return holdsRecord({ organisation: { OR: [{ id: organisationId }, ...below(organisationId)] } });
  }
  if (staff.roles.includes('CLERK')) {
    return {
      OR: [holdsRecord({ organisationId }), { reaches: { some: { organisationId, expiresAt: { gt: now } } } }],
    };
  }
  if (staff.roles.includes('DOCTOR')) {
    const visitDate = new Date(shanghaiDate(now));
    return holdsRecord({ organisationId, visits: { some: { visitDate, status: 'CHECKED_IN' } } });
  }
  return NOBODY;
}

function holdsRecord(sourceRecord: Prisma.SourceRecordWhereInput): Prisma.PersonWhereInput {
  return { memberships: { some: { closedEventId: null, sourceRecord } } };
}

// County, city, province and nation: three steps lead from the top to any hospital's parent.
function below(organisationId: string): Prisma.OrganisationWhereInput[] {
  const child: Prisma.OrganisationWhereInput = { parentId: organisationId };
  const grandchild: Prisma.OrganisationWhereInput = { parent: child };

  return [child, grandchild, { parent: grandchild }, { parent: { parent: grandchild } }];
}

export type VisiblePerson = { id: string; indexNumber: string; version: number; retiredFromId: string | null };

/**
 * The choke point for a person named by id: null alike for one out of reach
 * and one that does not exist. A retired person's id leads to the ACTIVE one.
 */
export async function findVisiblePerson(context: GuardContext, personId: string): Promise<VisiblePerson | null> {
  const inForceId = await findInForce(context, personId);
  if (inForceId === null) return null;

  const person = await context.transaction.person.findFirst({
    where: { AND: [{ id: inForceId }, visibleTo(context)] },
    select: { id: true, indexNumber: true, version: true },
  });
  if (person) return { ...person, retiredFromId: inForceId === personId ? null : personId };

  // A merge that committed between the two statements has left nobody behind the id that was read.
  return (await findInForce(context, personId)) === inForceId ? null : findVisiblePerson(context, personId);
}

async function findInForce({ transaction }: GuardContext, personId: string): Promise<string | null> {
  const person = await transaction.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } });

  return person && (person.mergedIntoId ?? personId);
}
