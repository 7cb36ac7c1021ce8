import 'server-only';

import type { IdentificationView, PendingView } from '@/domain/patient-index/identification-view';
import { missingOf } from '@/domain/patient-index/pending-identity';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { GuardContext } from '@/server/perform';

type Begun = { personId: string; name: string; recordIds: readonly string[] };

/** What a person begun at the reader's hospital still lacks; null for everybody who is known like everybody else. */
export async function readPending({ transaction, staff }: GuardContext, { personId, name, recordIds }: Begun): Promise<PendingView | null> {
  const begun = await transaction.provisionalRecord.findFirst({
    where: { sourceRecordId: { in: [...recordIds] }, sourceRecord: { organisationId: staff.organisation.id, status: 'ACTIVE' } },
    orderBy: { begunAt: 'asc' },
  });
  if (!begun) return null;

  const claims = await transaction.identifierClaim.findMany({ where: { personId, releasedEventId: null }, select: { system: true } });
  const missing = missingOf({ kind: begun.kind, name, systems: claims.map(({ system }) => system) });
  return missing.length === 0 ? null : { recordId: begun.sourceRecordId, kind: begun.kind, missing, begunAt: begun.begunAt.toISOString() };
}

/** The temporary identities that were said to be this person, and not taken back. */
export async function readIdentifications({ transaction, staff }: GuardContext, recordIds: readonly string[]): Promise<readonly IdentificationView[]> {
  const rows = await transaction.identification.findMany({
    where: { sourceRecordId: { in: [...recordIds] }, event: { reversedBy: null } },
    orderBy: { eventId: 'desc' },
    select: {
      evidence: true,
      event: {
        select: { id: true, at: true, actorId: true, organisationId: true, reason: true, merges: { select: { retiredPerson: { select: { indexNumber: true } } } } },
      },
    },
  });
  const names = await readNames(transaction, {
    staff: rows.map(({ event }) => event.actorId),
    organisations: rows.map(({ event }) => event.organisationId),
    desks: [],
  });

  return rows.flatMap(({ evidence, event }) => {
    const [merge] = event.merges;
    if (!merge) return [];
    return {
      eventId: event.id.toString(),
      indexNumber: merge.retiredPerson.indexNumber,
      evidence,
      reason: event.reason,
      at: event.at.toISOString(),
      actor: nameOf(names.staff, event.actorId),
      organisation: nameOf(names.organisations, event.organisationId),
      mayTakeBack: event.organisationId === staff.organisation.id && staff.roles.includes('CLERK'),
    };
  });
}
