import 'server-only';

import type { Prisma } from '@/prisma/generated/client';
import type { GuardContext } from '@/server/perform';

/**
 * Whose history a member of staff may open: persons with a visit at their own
 * hospital today, or whom that hospital's own system says lie in one of its
 * beds. Narrower than who may be seen on a page: a card in hand is no treatment.
 */
export function treatedHere({ staff, today }: Pick<GuardContext, 'staff' | 'today'>): Prisma.PersonWhereInput {
  const organisationId = staff.organisation.id;
  const visit = { visits: { some: { visitDate: new Date(today), status: 'CHECKED_IN' as const } } };
  const admission = { locators: { some: { openAdmission: true, recordSource: { organisationId } } } };

  return { memberships: { some: { closedEventId: null, sourceRecord: { organisationId, OR: [visit, admission] } } } };
}
