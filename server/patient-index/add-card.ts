import 'server-only';

import { randomUUID } from 'node:crypto';

import * as z from 'zod';

import type { AddCardRefusal, AddedCard } from '@/domain/patient-index/card-views';
import { captureMethods } from '@/domain/patient-index/demographics';
import type { CardKey, CardPlan } from '@/domain/patient-index/plan-card';
import { ASSURANCES, IDENTIFIER_KINDS } from '@/domain/identifiers/identifier';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { openCase } from '@/server/cases/open-case';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { findOwnDraft } from '@/server/desk/keep-draft';
import { claimCards } from '@/server/patient-index/claim-cards';
import { findOwnRecordId } from '@/server/patient-index/find-own-record';
import { grantReach } from '@/server/patient-index/grant-reach';
import { keepIdentifiers } from '@/server/patient-index/keep-identifiers';
import { linkRecord } from '@/server/patient-index/link-record';
import { lockIdentity } from '@/server/patient-index/lock-identity';
import { noteReading } from '@/server/patient-index/note-reading';
import { cardConflict, cardFaces, earlierCards, proposeCard } from '@/server/patient-index/propose-card';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';
import { findVisiblePerson } from '@/server/visible-to';

export type AddCardInput = {
  idempotencyKey: string;
  personId: string;
  /** Holds the numbers that were read, sealed. */
  draftId: string;
  /** The earlier card this one took the place of. */
  supersedesId: string | null;
  /** Why it is bound although it contradicts the person. */
  reason: string | null;
};

const added = z.object({
  eventId: z.string().nullable(),
  faces: z.array(
    z.object({
      kind: z.enum(IDENTIFIER_KINDS),
      masked: z.string(),
      assurance: z.enum(ASSURANCES),
      captureMethod: z.enum(captureMethods),
      expiresOn: z.string().nullable(),
      bindable: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<AddedCard>;

/** Binds a card that was read to a person, on their record at the clerk's hospital, which is made where there is none. */
export function addCard(context: GuardContext, input: AddCardInput): Promise<Outcome<AddedCard, AddCardRefusal | { reason: 'key-reused' }>> {
  const submitted = { action: 'addCard' as const, idempotencyKey: input.idempotencyKey, input, answer: added };

  return answerOnce<AddedCard, AddCardRefusal>(context, submitted, () => add(context, input));
}

async function add(context: GuardContext, input: AddCardInput): Promise<Outcome<AddedCard, AddCardRefusal>> {
  const person = await findVisiblePerson(context, input.personId);
  if (!person) return refuse(context, { reason: 'not-found' });
  const draft = await findOwnDraft(context, input.draftId);
  if (!draft || draft.content.identifiers.length === 0) return refuse(context, { reason: 'draft-gone' });

  const { identifiers } = draft.content;
  // Two windows with one card, and one person at two windows, wait for each other here.
  await lockIdentity(context.transaction, identifiers, []);
  await context.transaction.$executeRaw`SELECT FROM person WHERE id = ${person.id}::uuid FOR UPDATE`;

  const plan = await proposeCard(context, person.id, identifiers, input.reason);
  if (plan.plan !== 'add') return stop(context, person.id, input.draftId, plan);

  const eventId = await bind(context, person.id, input, identifiers, plan.claimed);
  await context.transaction.registrationDraft.delete({ where: { id: input.draftId } });
  context.audit({
    kind: 'card-added',
    subjectPersonId: person.id,
    detail: { ...(eventId !== null && { eventId: eventId.toString() }), identifierKinds: [...new Set(identifiers.map(({ kind }) => kind))] },
  });
  return accepted({ eventId: eventId?.toString() ?? null, faces: cardFaces(identifiers) });
}

async function bind(
  context: GuardContext,
  personId: string,
  input: AddCardInput,
  identifiers: readonly CarriedIdentifier[],
  claimed: readonly CardKey[],
): Promise<bigint | null> {
  const superseded = await earlierCards(context, personId, identifiers);
  const supersedesId = superseded.find(({ identifierId }) => identifierId === input.supersedesId)?.identifierId ?? null;
  const sourceRecordId = (await findOwnRecordId(context, personId)) ?? (await linkRecord(context, personId, randomUUID()));

  await keepIdentifiers(context, sourceRecordId, identifiers, supersedesId);
  const eventId =
    claimed.length === 0
      ? null
      : await claimCards(context, personId, { claimed, idempotencyKey: input.idempotencyKey, reason: input.reason, reversesId: null });

  const [first] = await noteReadings(context, personId, identifiers);
  // Who was reached by a card this clerk holds stays reached by it.
  await grantReach(context, personId, first ?? null);
  return eventId;
}

async function noteReadings(context: GuardContext, personId: string, identifiers: readonly CarriedIdentifier[]): Promise<bigint[]> {
  const claimIds: bigint[] = [];

  for (const identifier of identifiers) claimIds.push(...[await noteReading(context, personId, identifier)].filter((id) => id !== null));
  return claimIds;
}

/** Nothing moved; a conflict is on record for both people, without either one's name, and waits for an index administrator. */
async function stop(
  context: GuardContext,
  personId: string,
  draftId: string,
  plan: Exclude<CardPlan, { plan: 'add' }>,
): Promise<{ ok: false } & AddCardRefusal> {
  switch (plan.plan) {
    case 'theirs':
      return refuse(context, { reason: 'already-theirs' });
    case 'childs':
      return refuse(context, { reason: 'belongs-to-child' });
    case 'ask':
      return refuse(context, { reason: 'in-doubt', doubt: { contradictions: plan.contradictions, secondNumber: plan.secondNumber } });
    case 'conflict':
      for (const subjectPersonId of [personId, ...plan.holderIds]) context.audit({ kind: 'card-contested', subjectPersonId, detail: {} });
      await openCase(context, { origin: 'CONFLICT', personIds: [personId, ...plan.holderIds], note: null });
      await context.transaction.registrationDraft.delete({ where: { id: draftId } });
      return refused({ reason: 'held-by-other', conflict: await cardConflict(context, personId, plan.holderIds) });
  }
}

function refuse(context: GuardContext, refusal: AddCardRefusal): { ok: false } & AddCardRefusal {
  context.audit({ kind: 'action-refused', detail: { action: 'addCard', reason: refusal.reason } });
  return refused(refusal);
}
