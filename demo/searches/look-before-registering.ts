import { emptyFields } from '@/domain/desk/desk-views';
import { readFeedRow } from '@/domain/feed/read-feed-row';
import { database } from '@/server/db';
import { findHandledPersonId } from '@/server/desk/candidate-handle';
import { findLikelyEntries } from '@/server/desk/find-likely-entries';
import { keepDraft } from '@/server/desk/keep-draft';
import { feedIdentifiers } from '@/server/feed/feed-values';
import { importRows } from '@/server/feed/import-rows';
import { perform } from '@/server/perform';
import { digestIdentifier } from '@/server/sealing/digest';
import { localNumberSystem } from '@/server/sealing/sealed-columns';
import type { SignedInStaff } from '@/server/session';

import type { RegistrationRow } from '@/demo/registrations/registration-row';

/** What the list beside the registration form showed first: whoever it is by the generator's number, and whether a second entry would take a reason. */
export type FirstShown = { person: number | null; likely: boolean };

/** The generated registrations are of people born before it. */
const TODAY = '2026-11-24';
/** Whose the codes of the generated documents are. */
const TYPE_LIST = 'CV02.01.101';

type Hospital = { id: string; code: string };

/** Takes registrations in through the feed, and says of each person of the index who it really is. */
export async function storeRegistrations(hospital: Hospital, rows: readonly RegistrationRow[]): Promise<ReadonlyMap<string, number>> {
  await importRows({ ...hospital, typeList: TYPE_LIST }, rows.map((row, index) => ({ line: index + 2, row })));
  const truth = new Map(rows.map(({ record_id, person }) => [digestIdentifier(localNumberSystem(hospital.id), record_id).toString('hex'), person]));
  const records = await database().sourceRecord.findMany({
    where: { organisationId: hospital.id },
    select: { localNumberDigest: true, memberships: { where: { closedEventId: null }, select: { personId: true } } },
  });

  return new Map(records.flatMap(({ localNumberDigest, memberships: [member] }) => {
    const person = truth.get(Buffer.from(localNumberDigest).toString('hex'));
    return member && person !== undefined ? [[member.personId, person] as const] : [];
  }));
}

/**
 * Types a registration into the form, its number already read, and looks at the
 * first entry beside it; null where there is none.
 */
export async function lookBeforeRegistering(staff: SignedInStaff, row: RegistrationRow, whoIs: ReadonlyMap<string, number>): Promise<FirstShown | null> {
  const read = readFeedRow(row, TODAY, TYPE_LIST);
  if (!read.ok) throw new Error(`a generated registration cannot be typed: ${read.reason}`);

  const { name, sex, birthDate, phone, address, ethnicGroup } = read.value.demographics;
  const found = await perform({ staff, purpose: 'registration' }, async (context) => {
    const identifiers = feedIdentifiers(read.value, staff.organisation.code).filter(({ claims }) => claims);
    const draftId = await keepDraft(context, { fields: emptyFields, sources: {}, identifiers });
    return findLikelyEntries(context, { draftId, name, sex, birthDate: birthDate ?? '', phone: phone ?? '', address: address ?? '', ethnicGroup: ethnicGroup ?? '', answer: null });
  }, undefined);
  const [first] = found.ok ? found.value.entries : [];
  if (!first) return null;

  const personId = findHandledPersonId({ staff, now: new Date() }, first.handle);
  return { person: whoIs.get(personId ?? '') ?? null, likely: first.likely };
}
