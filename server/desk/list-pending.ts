import 'server-only';

import { maskName } from '@/domain/identifiers/mask';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { NUMBERS_FOR_LIFE } from '@/domain/patient-index/cannot-link';
import type { PendingPerson } from '@/domain/patient-index/identification-view';
import { ASSIGNER_MARK, missingOf, NO_DOCUMENTS } from '@/domain/patient-index/pending-identity';
import type { Prisma } from '@/prisma/generated/client';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

const MOST = 100;

// Whoever has a number for life, or a paper where one was missing, is settled; most are, and never read here.
const UNSETTLED: Prisma.ProvisionalRecordWhereInput[] = [
  { kind: { in: ['NEWBORN', 'UNKNOWN'] }, sourceRecord: { memberships: { some: holderWithout({ system: { in: [...NUMBERS_FOR_LIFE] } }) } } },
  { kind: 'NO_DOCUMENT', sourceRecord: { memberships: { some: holderWithout({ system: { notIn: NO_DOCUMENTS, not: { contains: ASSIGNER_MARK } } }) } } },
];

function holderWithout(claim: Prisma.IdentifierClaimWhereInput): Prisma.MembershipWhereInput {
  return { closedEventId: null, person: { claims: { none: { releasedEventId: null, ...claim } } } };
}

/** Who was begun at this hospital and still lacks a name or a document, oldest first and masked; `more` when the list was cut. */
export async function listPending(context: GuardContext): Promise<Accepted<{ pending: PendingPerson[]; more: boolean }>> {
  const { transaction, staff, audit } = context;
  const rows = await transaction.provisionalRecord.findMany({
    where: { AND: [{ sourceRecord: { organisationId: staff.organisation.id, status: 'ACTIVE' } }, { OR: UNSETTLED }] },
    orderBy: [{ begunAt: 'asc' }, { sourceRecordId: 'asc' }],
    take: MOST + 1,
    select: {
      sourceRecordId: true,
      kind: true,
      begunAt: true,
      sourceRecord: {
        select: {
          memberships: {
            where: { closedEventId: null },
            select: { personId: true, person: { select: { claims: { where: { releasedEventId: null }, select: { system: true } } } } },
          },
        },
      },
    },
  });

  const pending: PendingPerson[] = [];
  for (const { sourceRecordId, kind, begunAt, sourceRecord } of rows.slice(0, MOST)) {
    const [member] = sourceRecord.memberships;
    const golden = member && (await readGolden(transaction, member.personId));
    if (!member || !golden) continue;

    const { name, sex, birthDate } = golden.demographics;
    const missing = missingOf({ kind, name, systems: member.person.claims.map(({ system }) => system) });
    if (missing.length > 0) pending.push({ recordId: sourceRecordId, personId: member.personId, kind, missing, begunAt: begunAt.toISOString(), nameMasked: maskName(name), sex, birthDate });
  }
  audit({ kind: 'pending-listed', detail: { count: pending.length } });
  return accepted({ pending, more: rows.length > MOST });
}
