import 'server-only';

import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';
import { demographicFields } from '@/domain/patient-index/golden-view';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { openCase } from '@/server/cases/open-case';
import { interfaceCaptures } from '@/server/feed/feed-values';
import type { FiledRecord } from '@/server/feed/find-filed-record';
import { askMatcher } from '@/server/matching/ask-matcher';
import { addRecordVersion } from '@/server/patient-index/add-record-version';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { identifierRow } from '@/server/patient-index/identifier-row';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { lockIdentity } from '@/server/patient-index/lock-identity';
import { readLookalikes } from '@/server/feed/read-lookalikes';
import { recordIdentityEvent } from '@/server/patient-index/record-identity-event';
import { digestIdentifier, identifierDigests } from '@/server/sealing/digest';

type Content = { demographics: Demographics; identifiers: readonly CarriedIdentifier[] };

/** Whether a record says nothing that was not known. */
export function saysTheSame(known: FiledRecord, { demographics, identifiers }: Content): boolean {
  return !differs(known, demographics) && identifiers.every((identifier) => carries(known, identifier) && retyped(known, [identifier]).length === 0);
}

/**
 * A record that came before and says something else now: a new version of it, held by the caller. It stays with its
 * person; numbers it did not carry before are claimed for that person where nobody holds them. A record that reads
 * like somebody else now is left as it is: the hospital may have given its number to another patient, and an
 * administrator is asked where the index knows whom.
 */
export async function updateRecord(writer: IndexWriter, known: FiledRecord, content: Content): Promise<'changed' | 'contested'> {
  if (isAnotherPerson(known.demographics, content.demographics)) {
    const metIds = known.personId === null ? [] : await readLookalikes(writer, content.demographics, known.personId);
    if (known.personId !== null && metIds.length > 0) await openCase(writer, { origin: 'CONFLICT', personIds: [known.personId, ...metIds], note: null });
    return 'contested';
  }

  const added = content.identifiers.filter((identifier) => !carries(known, identifier));
  if (differs(known, content.demographics)) await writeVersion(writer, known, content.demographics);
  else await askMatcher(writer.transaction, known.id);
  await writer.transaction.identifier.createMany({ data: added.map((identifier) => identifierRow(known.id, identifier)) });
  for (const { id, documentType } of retyped(known, content.identifiers)) await writer.transaction.identifier.update({ where: { id }, data: { documentType } });
  if (known.personId !== null) await claimNumbers(writer, known, known.personId, added.filter(({ claims }) => claims));
  return 'changed';
}

function carries(known: FiledRecord, identifier: CarriedIdentifier): boolean {
  return findCarried(known, identifier) !== undefined;
}

function findCarried({ identifiers }: FiledRecord, { system, value }: CarriedIdentifier): FiledRecord['identifiers'][number] | undefined {
  const digests = identifierDigests(system, value);

  return identifiers.find((known) => known.system === system && digests.some((digest) => digest.equals(known.digest)));
}

/** Numbers the record carries already, and whose document type the feed says now, or says otherwise. */
function retyped(known: FiledRecord, identifiers: readonly CarriedIdentifier[]): readonly { id: string; documentType: string }[] {
  return identifiers.flatMap((identifier) => {
    const carried = findCarried(known, identifier);
    const { documentType } = identifier;

    return carried && documentType !== null && documentType !== carried.documentType ? [{ id: carried.id, documentType }] : [];
  });
}

function differs(known: FiledRecord, demographics: Demographics): boolean {
  const mothersDiffer = (demographics.motherName ?? null) !== (known.demographics.motherName ?? null);

  return mothersDiffer || demographicFields.some((field) => demographics[field] !== known.demographics[field]);
}

/** A name by itself changes by law and a date is put right: it takes two to be somebody else. */
function isAnotherPerson(before: Demographics, after: Demographics): boolean {
  const judged = compareAsTwoPeople(before, after);

  return judged.judgement === 'ask' && judged.likely === 'another-person';
}

function writeVersion(writer: IndexWriter, { id, version }: FiledRecord, demographics: Demographics): Promise<void> {
  const captureMethods = interfaceCaptures(demographics);

  return addRecordVersion(writer, { recordId: id, version: version + 1, demographics, captureMethods, stated: null, reason: null, undoesVersion: null });
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
