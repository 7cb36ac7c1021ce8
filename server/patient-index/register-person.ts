import 'server-only';

import { planRegistration } from '@/domain/patient-index/plan-registration';
import type { RegistrationPlan } from '@/domain/patient-index/plan-registration';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { meetRecords } from '@/server/patient-index/find-candidates';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import type { ClaimHolder } from '@/server/patient-index/find-claim-holders';
import { lockIdentity, registrationKeys } from '@/server/patient-index/lock-identity';
import { makePerson } from '@/server/patient-index/make-person';
import { storeRecord } from '@/server/patient-index/store-record';
import type { NewRecord } from '@/server/patient-index/store-record';
import { weighNewcomer } from '@/server/patient-index/weigh-newcomer';
import type { GuardContext } from '@/server/perform';

export type StandingPersons = { reason: 'already-registered'; by: 'identifier' | 'demographics'; personIds: readonly string[] };

/**
 * Makes a new person for a new record of the signed-in hospital, unless
 * somebody in the index already holds one of its identifiers or reads like the
 * same human being. A thousand windows registering one person at once make one
 * person: the locks are taken before the index is read.
 */
export async function registerPerson(
  context: GuardContext,
  record: NewRecord & { idempotencyKey: string; despite: boolean },
): Promise<Outcome<{ personId: string; eventId: bigint; sourceRecordId: string; metIds: readonly string[] }, StandingPersons>> {
  const claimable = record.identifiers.filter(({ claims }) => claims);
  const keys = registrationKeys(record.demographics);
  await lockIdentity(context.transaction, claimable, keys);

  const holders = await findClaimHolders(context.transaction, claimable);
  // A number that somebody holds stops it before anybody is compared.
  const { recordIds } = holders.length > 0 && !record.despite ? { recordIds: [] } : await meetRecords(context.transaction, keys);
  const plan = planRegistration(
    record.demographics,
    claimable.map(({ system, value, primary }) => ({ system, primary, holderId: holderOf(holders, system, value) })),
    await weighNewcomer(context.transaction, record, recordIds),
    record.despite,
  );
  if (plan.plan === 'refuse') return refused({ reason: 'already-registered', by: plan.by, personIds: plan.personIds });

  const sourceRecordId = await storeRecord(context, record);
  const made = await makePerson(context, {
    sourceRecordId,
    claimed: claimable.filter(({ system }) => claims(plan, system)),
    idempotencyKey: record.idempotencyKey,
    reason: record.reason,
  });

  return accepted({ ...made, sourceRecordId, metIds: plan.metIds });
}

function holderOf(holders: readonly ClaimHolder[], system: string, value: string): string | null {
  return holders.find((holder) => holder.system === system && holder.value === value)?.personId ?? null;
}

function claims(plan: Extract<RegistrationPlan, { plan: 'register' }>, system: string): boolean {
  return plan.claimedSystems.includes(system);
}
