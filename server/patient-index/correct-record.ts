import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { matchKeys } from '@/domain/matching/match-keys';
import type { DemographicField, Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';
import type { ChangeCause } from '@/domain/patient-index/overlay-guard';
import { lockPersonInForce } from '@/server/patient-index/lock-person-in-force';
import { sealDemographics, unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';
import { matchKeyDigest } from '@/server/sealing/digest';

export type CorrectionInput = {
  recordId: string;
  /** The version the form was filled from. */
  seenVersion: number;
  demographics: Demographics;
  captureMethods: FieldCaptureMethods;
  reason: string;
  /** Said by whoever corrects, where old and new read like two people. */
  cause: Exclude<ChangeCause, 'another-person'> | null;
};

export type CorrectionRefused =
  | { reason: 'not-found' }
  | { reason: 'changed'; version: number }
  /** The overlay guard: a typing error and a legal change go on when said so, another person is registered instead. */
  | { reason: 'reads-like-another'; likely: ChangeCause; differing: readonly DemographicField[] };

/**
 * A new version of one of the hospital's own records. Nothing is overwritten,
 * nobody moves; the person shows the new value where survivorship lets it, and
 * a decision that is being made on the old version is answered with this one.
 */
export async function correctRecord(context: GuardContext, input: CorrectionInput): Promise<Outcome<{ version: number }, CorrectionRefused>> {
  const { transaction, staff } = context;
  const { recordId, demographics, cause } = input;
  const member = await transaction.membership.findFirst({
    where: { sourceRecordId: recordId, closedEventId: null, sourceRecord: { organisationId: staff.organisation.id } },
    select: { personId: true },
  });
  if (!member) return refuse(context, null, { reason: 'not-found' });

  // Merges lock the same row: a decision sees this correction, or this correction the decision.
  const personId = await lockPersonInForce(transaction, member.personId);
  const latest = await transaction.sourceRecordVersion.findFirstOrThrow({ where: { sourceRecordId: recordId }, orderBy: { version: 'desc' } });
  if (latest.version !== input.seenVersion) return refuse(context, personId, { reason: 'changed', version: latest.version });

  const overlay = compareAsTwoPeople(unsealDemographics(recordId, latest.version, latest.demographicsSealed), demographics);
  if (overlay.judgement === 'ask' && cause === null) {
    return refuse(context, personId, { reason: 'reads-like-another', likely: overlay.likely, differing: overlay.differing });
  }

  await writeVersion(context, latest.version + 1, input);
  context.audit({ kind: 'record-corrected', subjectPersonId: personId, detail: { sourceRecordId: recordId, version: latest.version + 1, cause: cause ?? 'unasked' } });
  return accepted({ version: latest.version + 1 });
}

/** The keys of the older versions stay: whoever is looked for under a former name is still found. */
async function writeVersion({ transaction, staff, now }: GuardContext, version: number, input: CorrectionInput): Promise<void> {
  const { recordId, demographics, captureMethods, reason } = input;

  await transaction.sourceRecordVersion.create({
    data: {
      sourceRecordId: recordId,
      version,
      demographicsSealed: sealDemographics(recordId, version, demographics),
      captureMethods,
      recordedById: staff.staffId,
      deskId: staff.desk?.id ?? null,
      reason,
      recordedAt: now,
    },
  });
  await transaction.matchKey.createMany({
    data: matchKeys(demographics).map(({ kind, text }) => ({ kind, key: matchKeyDigest(kind, text), sourceRecordId: recordId })),
    skipDuplicates: true,
  });
}

function refuse(context: GuardContext, personId: string | null, refusal: CorrectionRefused): { ok: false } & CorrectionRefused {
  const event = { kind: 'identity-decision-refused' as const, detail: { decision: 'correct' as const, reason: refusal.reason } };

  context.audit(personId === null ? event : { ...event, subjectPersonId: personId });
  return refused(refusal);
}
