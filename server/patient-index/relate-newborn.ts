import 'server-only';

import { bornTogether } from '@/domain/patient-index/provisional-identity';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { linkRecord } from '@/server/patient-index/link-record';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';

type Newborn = { motherId: string; birthOrder: number; childRecordId: string; idempotencyKey: string };

/**
 * Says whose child a new record is. Every other child of the same birth is its twin from then on, and the database
 * lets no two of them, and no child and mother, ever share a person.
 */
export async function relateNewborn(context: GuardContext, { motherId, birthOrder, childRecordId, idempotencyKey }: Newborn): Promise<void> {
  const motherRecordId = (await findRecordHere(context, motherId)) ?? (await linkRecord(context, motherId, `${idempotencyKey}:mother`));
  const twins = await findTwins(context, motherId, childRecordId);
  const eventId = await recordIdentityEvent(context, { kind: 'RELATE', idempotencyKey: `${idempotencyKey}:relate`, changes: {} });

  await context.transaction.recordRelation.create({
    data: { kind: 'MOTHER_OF', fromRecordId: motherRecordId, toRecordId: childRecordId, birthOrder, eventId },
  });
  for (const twin of twins) {
    await context.transaction.recordRelation.create({ data: { kind: 'TWIN_OF', fromRecordId: twin, toRecordId: childRecordId, eventId } });
  }
  context.audit({ kind: 'newborn-related', subjectPersonId: motherId, detail: { eventId: eventId.toString(), birthOrder } });
}

async function findRecordHere({ transaction, staff }: GuardContext, personId: string): Promise<string | null> {
  const record = await transaction.sourceRecord.findFirst({
    where: { organisationId: staff.organisation.id, status: 'ACTIVE', memberships: { some: { personId, closedEventId: null } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });

  return record?.id ?? null;
}

async function findTwins(context: GuardContext, motherId: string, childRecordId: string): Promise<readonly string[]> {
  const { transaction } = context;
  const records = await transaction.membership.findMany({ where: { personId: motherId, closedEventId: null }, select: { sourceRecordId: true } });
  const children = await transaction.recordRelation.findMany({
    where: { kind: 'MOTHER_OF', revokedEventId: null, fromRecordId: { in: records.map(({ sourceRecordId }) => sourceRecordId) } },
    select: { toRecordId: true },
  });
  const born = await readBirthDate(context, childRecordId);
  const twins: string[] = [];

  for (const { toRecordId } of children) {
    if (bornTogether(born, await readBirthDate(context, toRecordId))) twins.push(toRecordId);
  }
  return twins;
}

async function readBirthDate({ transaction }: IndexWriter, sourceRecordId: string): Promise<string | null> {
  const { version, demographicsSealed } = await transaction.sourceRecordVersion.findFirstOrThrow({
    where: { sourceRecordId },
    orderBy: { version: 'desc' },
    select: { version: true, demographicsSealed: true },
  });

  return unsealDemographics(sourceRecordId, version, demographicsSealed).birthDate;
}
