import 'server-only';

import type { Identification, UnboundCard } from '@/domain/desk/desk-views';
import { emptyFields } from '@/domain/desk/desk-views';
import { readingChoices } from '@/domain/identifiers/choose-reading';
import type { ReadAs } from '@/domain/identifiers/choose-reading';
import type { Reading, Recognition } from '@/domain/identifiers/identifier';
import { maskUnread } from '@/domain/identifiers/mask';
import { candidateCards } from '@/server/desk/candidate-cards';
import type { CandidatePerson } from '@/server/desk/candidate-cards';
import { carriedIdentifiers } from '@/server/desk/carried-identifiers';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { draftFromReading } from '@/server/desk/draft-from-reading';
import { keepDraft } from '@/server/desk/keep-draft';
import { getPersonCard } from '@/server/desk/person-card';
import { readingView } from '@/server/desk/reading-view';
import { searchInstead } from '@/server/desk/search-instead';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import type { ClaimHolder } from '@/server/patient-index/find-claim-holders';
import { grantReach } from '@/server/patient-index/grant-reach';
import { noteReading } from '@/server/patient-index/note-reading';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

type Numbers = {
  recognition: Recognition;
  /** Those the input may be, likeliest first. */
  readings: readonly Reading[];
  text: string;
  by: 'scan' | 'typed';
  as: ReadAs | null;
};

/** Who holds the numbers of a sound reading; where nobody does, the clerk chooses what it is, or registers from it. */
export async function identifyByNumber(context: GuardContext, { recognition, readings, text, by, as }: Numbers): Promise<Identification> {
  const how = { by, organisationCode: context.staff.organisation.code, issuingCountry: as?.issuingCountry ?? null, chosen: as !== null };
  const carried = readings.map((reading) => carriedIdentifiers(reading, how));
  const keys = carried.flat();
  const holders = await findClaimHolders(context.transaction, keys);
  const personIds = [...new Set(holders.map(({ personId }) => personId))];
  const [holder] = holders;

  if (personIds.length > 1) return severalHolders(context, recognition, personIds);
  if (holder) return foundPerson(context, { recognition, carried: carriedWith(carried, holder), holders, by });

  const searched = by === 'typed' && as === null && recognition.assurance === 'none' ? await searchInstead(context, text) : null;
  if (searched) return searched;

  const choices = as === null ? readingChoices({ readings }) : [];
  if (choices.length > 0) {
    context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome: 'choose' } });
    return { outcome: 'choose', reading: readingView(recognition), choices };
  }
  const [best] = readings;
  if (!best || keys.length === 0) return rejectReading(context, recognition, null);

  context.audit({ kind: 'scan-read', detail: { identifierKind: best.kind, outcome: 'unknown' } });
  return { outcome: 'unknown', reading: readingView(recognition), draftId: await draftFromReading(context, best, how) };
}

/** The numbers of the reading that led to the holder: the others are what the input was not. */
function carriedWith(carried: readonly (readonly CarriedIdentifier[])[], { system, value }: ClaimHolder): readonly CarriedIdentifier[] {
  return carried.find((identifiers) => identifiers.some((each) => each.system === system && each.value === value)) ?? [];
}

type Found = { recognition: Recognition; carried: readonly CarriedIdentifier[]; holders: readonly ClaimHolder[]; by: 'scan' | 'typed' };

/** The one person; what else the card proves and nobody holds is offered to be bound. */
export async function foundPerson(context: GuardContext, { recognition, carried, holders, by }: Found): Promise<Extract<Identification, { outcome: 'found' }>> {
  const held = carried.filter((identifier) => isHeld(holders, identifier));
  const [first] = held;
  const personId = holders[0]?.personId;
  if (!first || personId === undefined) throw new Error('a person was found by a number that nobody holds');

  await grantReach(context, personId, await noteReading(context, personId, first));
  context.audit({ kind: 'person-identified', subjectPersonId: personId, detail: { identifierKind: recognition.kind, by } });
  return {
    outcome: 'found',
    reading: readingView(recognition),
    person: await getPersonCard(context, personId),
    unbound: await keepUnbound(context, carried.filter((identifier) => identifier.claims && !isHeld(holders, identifier))),
  };
}

function isHeld(holders: readonly ClaimHolder[], { system, value }: { system: string; value: string }): boolean {
  return holders.some((holder) => holder.system === system && holder.value === value);
}

async function keepUnbound(context: GuardContext, identifiers: readonly CarriedIdentifier[]): Promise<UnboundCard | null> {
  const [first] = identifiers;
  if (!first) return null;

  const draftId = await keepDraft(context, { fields: emptyFields, sources: {}, identifiers: [...identifiers] });
  return { draftId, kind: first.kind, masked: first.masked };
}

/** Different readings of one input lead to different people: the clerk chooses, masked. */
export async function severalHolders(context: GuardContext, recognition: Recognition, personIds: readonly string[]): Promise<Identification> {
  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome: 'several' } });
  const persons: CandidatePerson[] = [];
  for (const personId of personIds) {
    const golden = await readGolden(context.transaction, personId);
    if (golden) persons.push({ personId, demographics: golden.demographics, agreeing: [], near: [] });
  }

  return {
    outcome: 'several',
    reading: readingView(recognition),
    terms: [],
    candidates: await candidateCards(context, persons),
    truncated: false,
  };
}

/** `unread` is the text of a code that may have been read as nothing at all: its ends are then all there is to show. */
export function rejectReading(context: GuardContext, recognition: Recognition, unread: string | null): Identification {
  const broken = recognition.kind !== 'unknown' && !NOT_A_PERSONS.has(recognition.kind) && !recognition.valid;
  const outcome = broken ? 'invalid' : 'not-an-identifier';

  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome } });
  const reading = readingView(recognition);
  const isNothing = recognition.kind === 'unknown' && unread !== null;
  return { outcome, reading: isNothing ? { ...reading, masked: maskUnread(unread) } : reading };
}

const NOT_A_PERSONS = new Set(['url', 'empty', 'too_long', 'uscc', 'pay_code_wechat', 'pay_code_alipay', 'pay_code_unionpay']);
