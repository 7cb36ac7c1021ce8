import 'server-only';

import type { TodaysVisit } from '@/domain/desk/desk-views';
import { maskName } from '@/domain/identifiers/mask';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { visitSelection, visitView } from '@/server/desk/visit-view';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';

const MOST = 200;

const selection = {
  ...visitSelection,
  sourceRecord: {
    select: {
      id: true,
      memberships: { where: { closedEventId: null }, select: { personId: true } },
      versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true, demographicsSealed: true } },
    },
  },
} as const;

/** Who is in the building today, latest first and masked; `more` when the list was cut. */
export async function listTodaysVisits({ transaction, staff, today, audit }: GuardContext): Promise<Accepted<{ visits: TodaysVisit[]; more: boolean }>> {
  const rows = await transaction.visit.findMany({
    where: { organisationId: staff.organisation.id, visitDate: new Date(today), status: 'CHECKED_IN' },
    orderBy: [{ checkedInAt: 'desc' }, { id: 'asc' }],
    take: MOST + 1,
    select: selection,
  });

  audit({ kind: 'visits-listed', detail: { count: Math.min(rows.length, MOST) } });
  return accepted({
    more: rows.length > MOST,
    visits: rows.slice(0, MOST).flatMap((row) => {
      const [member] = row.sourceRecord.memberships;
      const [version] = row.sourceRecord.versions;
      if (!member || !version) return [];

      const { name, sex, birthDate } = unsealDemographics(row.sourceRecord.id, version.version, version.demographicsSealed);
      return { visit: visitView(row), personId: member.personId, nameMasked: maskName(name), sex, birthDate };
    }),
  });
}
