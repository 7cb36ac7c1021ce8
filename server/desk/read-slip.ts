import 'server-only';

import type { Slip } from '@/domain/desk/desk-views';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { visitSelection, visitView } from '@/server/desk/visit-view';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

const selection = {
  ...visitSelection,
  organisation: { select: { name: true, nameEnglish: true } },
  desk: { select: { name: true, nameEnglish: true } },
  sourceRecord: {
    select: {
      memberships: { where: { closedEventId: null }, select: { person: { select: { id: true, indexNumber: true } } } },
      identifiers: { where: { endedAt: null }, orderBy: { firstReadAt: 'asc' }, take: 1, select: { kind: true, masked: true } },
    },
  },
} as const;

/** What the slip and the label of one visit say; printing is on the audit trail. */
export async function readSlip(context: GuardContext, { visitId }: { visitId: string }): Promise<Outcome<Slip, { reason: 'not-found' }>> {
  const visit = await context.transaction.visit.findFirst({
    where: { id: visitId, organisationId: context.staff.organisation.id },
    select: selection,
  });
  const person = visit?.sourceRecord.memberships[0]?.person;
  const golden = person ? await readGolden(context.transaction, person.id) : null;

  if (!visit || !person || !golden) {
    context.audit({ kind: 'slip-refused', detail: {} });
    return refused({ reason: 'not-found' });
  }
  context.audit({ kind: 'slip-printed', subjectPersonId: person.id, detail: { visitId } });

  const [identifier] = visit.sourceRecord.identifiers;
  return accepted({
    visit: visitView(visit),
    hospital: visit.organisation,
    desk: visit.desk,
    name: golden.demographics.name,
    sex: golden.demographics.sex,
    birthDate: golden.demographics.birthDate,
    indexNumber: person.indexNumber,
    identifier: identifier && isIdentifierKind(identifier.kind) ? { kind: identifier.kind, masked: identifier.masked } : null,
  });
}
