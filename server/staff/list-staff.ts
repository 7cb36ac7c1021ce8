import 'server-only';

import type { StaffedOrganisation, StaffPage, StaffView } from '@/domain/access/staff-view';
import { sessionState } from '@/domain/access/session-state';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

/** The staff of the whole installation, one organisation at a time: the asked one, else the administrator's own. */
export async function listStaff(
  context: GuardContext,
  { organisationCode }: { organisationCode: string | null },
): Promise<Accepted<StaffPage>> {
  const organisations = await listStaffedOrganisations(context);
  const chosen = organisations.find(({ code }) => code === organisationCode) ?? organisations.find(({ own }) => own) ?? organisations[0] ?? null;

  context.audit({ kind: 'staff-read', detail: {} });
  return accepted({ organisations, chosen, staff: chosen ? await readStaff(context, chosen.code) : [] });
}

async function listStaffedOrganisations({ transaction, staff, now }: GuardContext): Promise<readonly StaffedOrganisation[]> {
  const rows = await transaction.organisation.findMany({
    where: { staff: { some: {} } },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      nameEnglish: true,
      _count: { select: { staff: true, staffSessions: { where: { endedAt: null, expiresAt: { gt: now } } } } },
    },
  });
  const organisations = rows.map(({ id, _count: count, ...organisation }) => ({
    ...organisation,
    own: id === staff.organisation.id,
    staff: count.staff,
    signedIn: count.staffSessions,
  }));

  return organisations.toSorted((one, other) => Number(other.own) - Number(one.own));
}

async function readStaff({ transaction, staff: reader, now }: GuardContext, organisationCode: string): Promise<readonly StaffView[]> {
  const rows = await transaction.staff.findMany({
    where: { organisation: { code: organisationCode } },
    orderBy: { userName: 'asc' },
    select: {
      id: true,
      userName: true,
      displayName: true,
      disabledAt: true,
      roles: { orderBy: { role: 'asc' }, select: { role: true } },
      sessions: {
        where: { endedAt: null, expiresAt: { gt: now } },
        orderBy: { lastSeenAt: 'desc' },
        select: {
          id: true,
          startedAt: true,
          lastSeenAt: true,
          lockedAt: true,
          expiresAt: true,
          endedAt: true,
          desk: { select: { name: true, nameEnglish: true } },
        },
      },
    },
  });

  return rows.map(({ id, userName, displayName, disabledAt, roles, sessions }) => ({
    staffId: id,
    userName,
    displayName,
    roles: roles.map(({ role }) => role),
    disabledAt: disabledAt?.toISOString() ?? null,
    own: id === reader.staffId,
    sessions: sessions.map((session) => ({
      sessionId: session.id,
      desk: session.desk,
      startedAt: session.startedAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      // A desk left alone is locked, whether or not anybody has asked it since.
      locked: sessionState(session, now) !== 'open',
      own: session.id === reader.sessionId,
    })),
  }));
}
