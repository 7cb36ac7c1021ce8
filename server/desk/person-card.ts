import 'server-only';

import type { MaskedIdentifier, PersonCard, VisitView } from '@/domain/desk/desk-views';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { maskPhone } from '@/domain/identifiers/mask';
import { countNamesakes } from '@/server/desk/count-namesakes';
import { MovedMeanwhile } from '@/server/moved-meanwhile';
import { parseAssurance, visitSelection, visitView } from '@/server/desk/visit-view';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

/** Everything the clerk confirms a person by, on one card. The caller has settled that the person may be seen. */
export async function getPersonCard(context: GuardContext, personId: string): Promise<PersonCard> {
  const { transaction } = context;
  const person = await transaction.person.findUniqueOrThrow({ where: { id: personId }, select: { indexNumber: true } });
  const golden = await readGolden(transaction, personId);
  if (!golden) throw new MovedMeanwhile('a person without members has no card');

  const { demographics } = golden;
  return {
    personId,
    indexNumber: person.indexNumber,
    name: demographics.name,
    nameReading: demographics.nameReading,
    sex: demographics.sex,
    birthDate: demographics.birthDate,
    phoneMasked: demographics.phone && maskPhone(demographics.phone),
    identifiers: await readIdentifiers(context, personId),
    hospitals: await readHospitals(context, golden.members.map(({ organisationId }) => organisationId)),
    namesakes: await countNamesakes(transaction, personId, demographics),
    todaysVisit: await findTodaysVisit(context, personId),
  };
}

async function readIdentifiers({ transaction }: GuardContext, personId: string): Promise<MaskedIdentifier[]> {
  const rows = await transaction.identifier.findMany({
    where: { endedAt: null, sourceRecord: { memberships: { some: { personId, closedEventId: null } } } },
    orderBy: [{ lastReadAt: 'desc' }, { id: 'asc' }],
    select: { id: true, kind: true, masked: true, assurance: true },
  });
  const latest = new Map(rows.toReversed().map((row) => [`${row.kind} ${row.masked}`, row]));

  return [...latest.values()].toReversed().flatMap(({ id, kind, masked, assurance }) =>
    isIdentifierKind(kind) ? [{ id, kind, masked, assurance: parseAssurance(assurance) }] : [],
  );
}

async function readHospitals({ transaction, staff }: GuardContext, organisationIds: readonly string[]): Promise<PersonCard['hospitals']> {
  const rows = await transaction.organisation.findMany({
    where: { id: { in: [...organisationIds] } },
    select: { id: true, code: true, name: true, nameEnglish: true },
    orderBy: { code: 'asc' },
  });

  return rows.map(({ id, ...organisation }) => ({
    ...organisation,
    own: id === staff.organisation.id,
    records: organisationIds.filter((organisationId) => organisationId === id).length,
  }));
}

export async function findTodaysVisit({ transaction, staff, today }: GuardContext, personId: string): Promise<VisitView | null> {
  const visit = await transaction.visit.findFirst({
    where: {
      organisationId: staff.organisation.id,
      visitDate: new Date(today),
      status: 'CHECKED_IN',
      sourceRecord: { memberships: { some: { personId, closedEventId: null } } },
    },
    orderBy: { checkedInAt: 'desc' },
    select: visitSelection,
  });

  return visit && visitView(visit);
}
