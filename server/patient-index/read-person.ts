import 'server-only';

import { may } from '@/domain/access/may';
import { maskPhone } from '@/domain/identifiers/mask';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { goldenView } from '@/domain/patient-index/golden-view';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import type { PersonView } from '@/domain/patient-index/person-view';
import type { VisitView } from '@/domain/desk/desk-views';
import { readAuditPage } from '@/server/audit/read-audit-page';
import { countNamesakes } from '@/server/desk/count-namesakes';
import { listOpenDepartments } from '@/server/desk/list-departments';
import type { DepartmentChoice } from '@/server/desk/list-departments';
import { visitSelection, visitView } from '@/server/desk/visit-view';
import type { GuardContext } from '@/server/perform';
import { readIdentifications, readPending } from '@/server/patient-index/read-pending';
import { readPersonCards } from '@/server/patient-index/read-person-cards';
import { readPersonChanges } from '@/server/patient-index/read-person-changes';
import { readPersonHospitals } from '@/server/patient-index/read-person-hospitals';
import { readPins } from '@/server/patient-index/read-pins';
import { readPersonRecords } from '@/server/patient-index/read-person-records';
import type { PersonRecord } from '@/server/patient-index/read-person-records';
import { findVisiblePerson } from '@/server/visible-to';
import type { VisiblePerson } from '@/server/visible-to';

const LATEST_LOOKS = 8;

/** The page asked for, with the departments its reader may check in to, or the id of the ACTIVE person that a retired one was merged into. */
export type PersonPage =
  | { state: 'active'; person: PersonView; departments: readonly DepartmentChoice[] }
  | { state: 'retired'; survivorId: string };

/**
 * Everything the page of one person shows, masked here and not in the browser.
 * Somebody else's patient and nobody at all get the same answer, and both are logged.
 */
export async function readPerson(
  context: GuardContext,
  { personId }: { personId: string },
): Promise<Outcome<PersonPage, { reason: 'not-found' }>> {
  const visible = await findVisiblePerson(context, personId);
  context.audit({ kind: 'person-read', subjectPersonId: visible?.id ?? personId, detail: { view: 'page' } });
  if (!visible) return refused({ reason: 'not-found' });
  if (visible.retiredFromId) return accepted({ state: 'retired', survivorId: visible.id });

  const records = await readPersonRecords(context.transaction, visible.id);
  const golden = goldenView(records.map(({ member }) => member), await readPins(context.transaction, records.map(({ id }) => id)));
  // A person whose only registration was voided is nobody any more.
  if (!golden) return refused({ reason: 'not-found' });

  return accepted({
    state: 'active',
    person: await personView(context, visible, records, golden),
    departments: may(context.staff.roles, 'check-in') ? await listOpenDepartments(context) : [],
  });
}

async function personView(
  context: GuardContext,
  { id: personId, indexNumber }: VisiblePerson,
  records: readonly PersonRecord[],
  golden: GoldenView,
): Promise<PersonView> {
  const { transaction } = context;
  const { name, nameReading, foreignName, sex, birthDate, phone } = golden.demographics;
  const former = await transaction.person.findMany({
    where: { mergedIntoId: personId },
    orderBy: { indexNumber: 'asc' },
    select: { id: true, indexNumber: true },
  });
  const personIds = [personId, ...former.map(({ id }) => id)];
  const recordIds = records.map(({ id }) => id);
  const cards = await readPersonCards(context, personIds, records);

  return {
    personId,
    indexNumber,
    formerNumbers: former.map(({ id, indexNumber: number }) => ({ personId: id, indexNumber: number })),
    name,
    nameReading,
    foreignName,
    sex,
    birthDate,
    mainCard: cards.find(({ ended }) => !ended) ?? null,
    phoneMasked: phone && maskPhone(phone),
    namesakes: await countNamesakes(transaction, personId, golden.demographics),
    cards,
    hospitals: await readPersonHospitals(context, records, golden),
    changes: await readPersonChanges(transaction, personIds, recordIds),
    looks: (await readAuditPage(transaction, { where: { subjectPersonId: { in: personIds } }, after: null, size: LATEST_LOOKS })).lines,
    todaysVisits: await readTodaysVisits(context, records),
    pending: await readPending(context, { personId, name, recordIds }),
    identifications: await readIdentifications(context, recordIds),
  };
}

async function readTodaysVisits({ transaction, staff, today }: GuardContext, records: readonly PersonRecord[]): Promise<VisitView[]> {
  const visits = await transaction.visit.findMany({
    where: {
      organisationId: staff.organisation.id,
      visitDate: new Date(today),
      sourceRecordId: { in: records.map(({ id }) => id) },
    },
    orderBy: { checkedInAt: 'desc' },
    select: visitSelection,
  });

  return visits.map(visitView);
}
