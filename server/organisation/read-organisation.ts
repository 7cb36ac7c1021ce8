import 'server-only';

import type { AdministeredHospital, DeskEntry, OrganisationPage } from '@/domain/organisation/organisation-view';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { departmentShelf } from '@/server/organisation/department-shelf';
import { deskShelf } from '@/server/organisation/desk-shelf';
import { patternShelf } from '@/server/organisation/pattern-shelf';
import type { GuardContext } from '@/server/perform';

/** The hospitals of the whole installation, and the rooms of one: the asked one, else the administrator's own. */
export async function readOrganisation(context: GuardContext, { hospitalCode }: { hospitalCode: string | null }): Promise<Accepted<OrganisationPage>> {
  const { transaction } = context;
  const hospitals = await listHospitals(context);
  const chosen = hospitals.find(({ code }) => code === hospitalCode) ?? hospitals.find(({ own }) => own) ?? hospitals[0] ?? null;

  context.audit({ kind: 'organisation-read', detail: { hospital: chosen?.code ?? '' } });
  if (!chosen) return accepted({ hospitals, chosen, departments: [], desks: [], patterns: [] });

  return accepted({
    hospitals,
    chosen,
    departments: await departmentShelf.list(transaction, chosen.id),
    desks: await listDesks(context, chosen.id),
    patterns: await patternShelf.list(transaction, chosen.id),
  });
}

async function listHospitals({ transaction, staff }: GuardContext): Promise<readonly AdministeredHospital[]> {
  const rows = await transaction.organisation.findMany({
    where: { kind: 'HOSPITAL' },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      nameEnglish: true,
      _count: { select: { departments: { where: { open: true } }, desks: { where: { open: true } } } },
    },
  });
  const hospitals = rows.map(({ _count: count, ...hospital }) => ({ ...hospital, ...count, own: hospital.id === staff.organisation.id }));

  return hospitals.toSorted((one, other) => Number(other.own) - Number(one.own));
}

async function listDesks({ transaction, now }: GuardContext, organisationId: string): Promise<readonly DeskEntry[]> {
  const desks = await deskShelf.list(transaction, organisationId);
  const sessions = await transaction.staffSession.groupBy({
    by: ['deskId'],
    where: { organisationId, endedAt: null, expiresAt: { gt: now }, deskId: { not: null } },
    _count: { _all: true },
  });
  const occupied = new Map(sessions.map(({ deskId, _count: count }) => [deskId, count._all]));

  return desks.map((desk) => ({ ...desk, occupied: occupied.get(desk.id) ?? 0 }));
}
