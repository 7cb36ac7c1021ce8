import 'server-only';

import type { FeedRecord } from '@/domain/feed/read-feed-row';
import { planFiling } from '@/domain/feed/plan-filing';
import type { ClaimedNumber } from '@/domain/feed/plan-filing';
import { goldenView } from '@/domain/patient-index/golden-view';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { feedDemographics, feedIdentifiers, interfaceCaptures } from '@/server/feed/feed-values';
import { findFiledRecord } from '@/server/feed/find-filed-record';
import type { FiledRecord } from '@/server/feed/find-filed-record';
import { saysTheSame, updateRecord } from '@/server/feed/update-record';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { lockIdentity, registrationKeys } from '@/server/patient-index/lock-identity';
import { makePerson } from '@/server/patient-index/make-person';
import { readMembers } from '@/server/patient-index/read-members';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { storeRecord } from '@/server/patient-index/store-record';
import { digestIdentifier } from '@/server/sealing/digest';

/** `contested`: the record reads like somebody else now, and stays as it was. */
export type Filed = 'registered' | 'linked' | 'changed' | 'unchanged' | 'contested';

export type FeedWriter = IndexWriter & { hospitalCode: string };

/**
 * Takes one source record of a hospital into the index, whether it comes in a file or, later, in a message. The same
 * record again changes nothing; another content of the same number is a new version of it; a number the index does
 * not know is a new record, whose person is an existing one only where the plan says so.
 */
export async function fileRecord(writer: FeedWriter, record: FeedRecord): Promise<Filed> {
  const demographics = feedDemographics(record);
  const identifiers = feedIdentifiers(record, writer.hospitalCode);
  const known = await findFiledRecord(writer, record.localNumber);
  if (known) return changeRecord(writer, record, known, { demographics, identifiers });

  const claimable = identifiers.filter(({ claims }) => claims);
  await lockIdentity(writer.transaction, [...claimable, lockOf(writer, record)], registrationKeys(demographics));
  // Another run of the same file may have been here while this one waited for its turn.
  const filed = await findFiledRecord(writer, record.localNumber);
  if (filed) return changeRecord(writer, record, filed, { demographics, identifiers });

  const plan = planFiling(demographics, await claimedNumbers(writer, claimable));
  const sourceRecordId = await storeRecord(writer, {
    demographics,
    identifiers,
    captureMethods: interfaceCaptures(demographics),
    reason: null,
    localNumber: record.localNumber,
  });
  const claimed = claimable.filter(({ system }) => plan.claimedSystems.includes(system));
  const idempotencyKey = `import:${sourceRecordId}`;

  if (plan.plan === 'link') {
    await linkRecord(writer, { sourceRecordId, personId: plan.personId, claimed, idempotencyKey });
    return 'linked';
  }
  await makePerson(writer, { sourceRecordId, claimed, idempotencyKey, reason: null, kind: 'IMPORT' });
  return 'registered';
}

/** Most records of most feeds say what they said: only what differs is held, and read again by whoever waited for it. */
async function changeRecord(writer: FeedWriter, { localNumber }: FeedRecord, known: FiledRecord, content: Parameters<typeof updateRecord>[2]): Promise<Filed> {
  if (saysTheSame(known, content)) return 'unchanged';

  await writer.transaction.$executeRaw`SELECT FROM source_record WHERE id = ${known.id}::uuid FOR UPDATE`;
  const held = (await findFiledRecord(writer, localNumber)) ?? known;
  return saysTheSame(held, content) ? 'unchanged' : updateRecord(writer, held, content);
}

/** Two runs that meet the same new local number wait for each other, as two windows do for a card. */
function lockOf({ staff }: FeedWriter, { localNumber }: FeedRecord): { system: string; value: string } {
  return { system: `feed:${staff.organisation.id}`, value: localNumber };
}

async function claimedNumbers({ transaction }: FeedWriter, claimable: readonly CarriedIdentifier[]): Promise<readonly ClaimedNumber[]> {
  const holders = await findClaimHolders(transaction, claimable);
  const numbers: ClaimedNumber[] = [];

  for (const { system, value } of claimable) {
    const personId = holders.find((holder) => holder.system === system && holder.value === value)?.personId;
    const golden = personId === undefined ? null : goldenView(await readMembers(transaction, personId), []);
    numbers.push({ system, holder: personId !== undefined && golden ? { personId, demographics: golden.demographics } : null });
  }
  return numbers;
}

type Link = { sourceRecordId: string; personId: string; claimed: readonly CarriedIdentifier[]; idempotencyKey: string };

/** AUTOMATIC: people may judge it again, and take it back. */
async function linkRecord(writer: FeedWriter, { sourceRecordId, personId, claimed, idempotencyKey }: Link): Promise<void> {
  const eventId = await recordIdentityEvent(writer, {
    kind: 'LINK',
    idempotencyKey,
    changes: {
      opened: [{ record: sourceRecordId, person: personId }],
      claimed: claimed.length > 0 ? { [personId]: claimed.length } : {},
    },
  });

  await writer.transaction.membership.create({ data: { sourceRecordId, personId, basis: 'AUTOMATIC', openedEventId: eventId } });
  await writer.transaction.identifierClaim.createMany({
    data: claimed.map(({ system, value }) => ({ system, digest: digestIdentifier(system, value), personId, eventId })),
  });
}
