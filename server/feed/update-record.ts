import 'server-only';

import { matchKeys } from '@/domain/matching/match-keys';
import { demographicFields } from '@/domain/patient-index/golden-view';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { interfaceCaptures } from '@/server/feed/feed-values';
import type { FiledRecord } from '@/server/feed/find-filed-record';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { identifierRow } from '@/server/patient-index/identifier-row';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { lockIdentity } from '@/server/patient-index/lock-identity';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { sealDemographics } from '@/server/patient-index/stored-demographics';
import { digestIdentifier, identifierDigests, matchKeyDigest } from '@/server/sealing/digest';

type Content = { demographics: Demographics; identifiers: readonly CarriedIdentifier[] };

/**
 * A record that came before: nothing where it says the same, else a new version of it. It stays with its person;
 * numbers it did not carry before are claimed for that person where nobody holds them.
 */
export async function updateRecord(writer: IndexWriter, known: FiledRecord, content: Content): Promise<'changed' | 'unchanged'> {
  const differs = demographicFields.some((field) => content.demographics[field] !== known.demographics[field]);
  const added = content.identifiers.filter((identifier) => !carries(known, identifier));
  if (!differs && added.length === 0) return 'unchanged';

  if (differs) await writeVersion(writer, known, content.demographics);
  await writer.transaction.identifier.createMany({ data: added.map((identifier) => identifierRow(known.id, identifier)) });
  if (known.personId !== null) await claimNumbers(writer, known, known.personId, added.filter(({ claims }) => claims));
  return 'changed';
}

function carries({ identifiers }: FiledRecord, { system, value }: CarriedIdentifier): boolean {
  const digests = identifierDigests(system, value);

  return identifiers.some((known) => known.system === system && digests.some((digest) => digest.equals(known.digest)));
}

/** The keys of older versions stay: whoever is looked for under a former name is still found. */
async function writeVersion({ transaction, staff, now }: IndexWriter, known: FiledRecord, demographics: Demographics): Promise<void> {
  const version = known.version + 1;

  await transaction.sourceRecordVersion.create({
    data: {
      sourceRecordId: known.id,
      version,
      demographicsSealed: sealDemographics(known.id, version, demographics),
      captureMethods: interfaceCaptures(demographics),
      recordedById: staff.staffId,
      recordedAt: now,
    },
  });
  await transaction.matchKey.createMany({
    data: matchKeys(demographics).map(({ kind, text }) => ({ kind, key: matchKeyDigest(kind, text), sourceRecordId: known.id })),
    skipDuplicates: true,
  });
}

async function claimNumbers(writer: IndexWriter, known: FiledRecord, personId: string, added: readonly CarriedIdentifier[]): Promise<void> {
  if (added.length === 0) return;

  await lockIdentity(writer.transaction, added, []);
  const holders = await findClaimHolders(writer.transaction, added);
  const free = added.filter(({ system, value }) => !holders.some((holder) => holder.system === system && holder.value === value));
  if (free.length === 0) return;

  const eventId = await recordIdentityEvent(writer, {
    kind: 'IMPORT',
    idempotencyKey: `import:${known.id}:${known.version + 1}`,
    changes: { claimed: { [personId]: free.length } },
  });
  await writer.transaction.identifierClaim.createMany({
    data: free.map(({ system, value }) => ({ system, digest: digestIdentifier(system, value), personId, eventId })),
  });
}
