import 'server-only';

import type { CardProposal } from '@/domain/patient-index/card-views';
import { findChosenReading, readingChoices } from '@/domain/identifiers/choose-reading';
import type { ReadAs } from '@/domain/identifiers/choose-reading';
import type { Reading, Recognition } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';
import { emptyFields } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { PlatformAnswer } from '@/domain/platforms/platform-answer';
import { bearerIdentifiers } from '@/server/desk/bearer-identifiers';
import { carriedIdentifiers } from '@/server/desk/carried-identifiers';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { keepDraft } from '@/server/desk/keep-draft';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import { readingView } from '@/server/desk/reading-view';
import { noteReading } from '@/server/patient-index/note-reading';
import { cardConflict, cardFaces, earlierCards, proposeCard } from '@/server/patient-index/propose-card';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type ReadCardInput = {
  personId: string;
  text: string;
  by: 'scan' | 'typed';
  as: ReadAs | null;
  /** What its platform said, for a code that only a platform can resolve. */
  platform: PlatformAnswer | null;
};

/** A further card scanned on a person's page: what it is, and what binding it to them would mean. Nothing is bound yet. */
export async function readCard(context: GuardContext, input: ReadCardInput): Promise<Outcome<CardProposal, { reason: 'not-found' }>> {
  const { transaction, staff, today } = context;
  const person = await findVisiblePerson(context, input.personId);
  if (!person) {
    context.audit({ kind: 'action-refused', detail: { action: 'readCard', reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  const recognition = recognise(input.text, { today, localPatterns: await readLocalPatterns(transaction, staff.organisation.id) });
  const proposal = await proposeReading(context, person.id, recognition, input);
  context.audit({ kind: 'card-read', subjectPersonId: person.id, detail: { identifierKind: recognition.kind, outcome: proposal.proposal } });
  return accepted(proposal);
}

async function proposeReading(context: GuardContext, personId: string, recognition: Recognition, input: ReadCardInput): Promise<CardProposal> {
  const { platform, as, by } = input;
  const reading = readingView(recognition);

  if (platform) {
    context.audit({ kind: 'platform-asked', detail: { platform: platform.platform, outcome: platform.outcome } });
    if (platform.outcome !== 'resolved') return { proposal: 'unresolved', reading, platform: platform.platform, refusal: platform.outcome };
    return propose(context, personId, bearerIdentifiers(context, recognition, platform.bearer, by), reading);
  }
  const choices = as === null ? readingChoices(recognition) : [];
  if (choices.length > 0) return { proposal: 'choose', reading, choices };

  const read = as === null ? recognition.readings.find(({ valid }) => valid) : findChosenReading(recognition, as);
  return propose(context, personId, read ? carried(context, input, read) : [], reading);
}

function carried({ staff }: GuardContext, { by, as }: ReadCardInput, reading: Reading): CarriedIdentifier[] {
  return carriedIdentifiers(reading, {
    by,
    organisationCode: staff.organisation.code,
    issuingCountry: as?.issuingCountry ?? null,
    chosen: as !== null,
  });
}

async function propose(
  context: GuardContext,
  personId: string,
  identifiers: readonly CarriedIdentifier[],
  reading: CardProposal['reading'],
): Promise<CardProposal> {
  if (identifiers.length === 0) return { proposal: 'unusable', reading };
  const plan = await proposeCard(context, personId, identifiers, null);

  if (plan.plan === 'theirs') {
    for (const identifier of identifiers) await noteReading(context, personId, identifier);
    return { proposal: 'theirs', reading };
  }
  if (plan.plan === 'childs') return { proposal: 'childs', reading };
  const draftId = await keepDraft(context, { fields: emptyFields, sources: {}, identifiers: [...identifiers] });
  if (plan.plan === 'conflict') return { proposal: 'conflict', reading, conflict: await cardConflict(context, personId, plan.holderIds), draftId };

  return {
    proposal: 'new',
    reading,
    draftId,
    faces: cardFaces(identifiers),
    earlier: await earlierCards(context, personId, identifiers),
    doubt: plan.plan === 'ask' ? { contradictions: plan.contradictions, secondNumber: plan.secondNumber } : null,
  };
}
