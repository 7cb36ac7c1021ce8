import 'server-only';

import type { Identification } from '@/domain/desk/desk-views';
import { identityKeys } from '@/domain/identifiers/identity-key';
import type { IdentityKey, Reading, Recognition } from '@/domain/identifiers/identifier';
import { maskUnread } from '@/domain/identifiers/mask';
import { recognise } from '@/domain/identifiers/recognise';
import { parseSearch } from '@/domain/matching/parse-search';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { candidateCards } from '@/server/desk/candidate-cards';
import type { CandidatePerson } from '@/server/desk/candidate-cards';
import { draftFromReading } from '@/server/desk/draft-from-reading';
import { identifyByTerms, searchByTerms } from '@/server/desk/identify-by-terms';
import { getPersonCard } from '@/server/desk/person-card';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import { readingView } from '@/server/desk/reading-view';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { grantReach } from '@/server/patient-index/grant-reach';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

export type IdentifyInput = { text: string; by: 'scan' | 'typed' };

// Words a clerk searches by, not numbers that name a person.
const SEARCH_KINDS = new Set(['name_cn', 'name_pinyin', 'date', 'mobile']);
// What a typed name with digits beside it is taken for when no number is recognised.
const NO_NUMBERS = new Set(['unknown', 'mrz_incomplete']);

/** One scan or one typed line: what it is, and which person it belongs to. */
export async function identifyScan(context: GuardContext, { text, by }: IdentifyInput): Promise<Accepted<Identification>> {
  const localPatterns = await readLocalPatterns(context.transaction, context.staff.organisation.id);
  const recognition = recognise(text, { today: context.today, localPatterns });

  if (SEARCH_KINDS.has(recognition.kind)) return accepted(await identifyByTerms(context, parseSearch(text, context.today)));
  if (recognition.valid) return accepted(await identifyByNumber(context, recognition, { text, by }));
  if (NO_NUMBERS.has(recognition.kind) && by === 'typed') {
    const terms = parseSearch(text, context.today);
    if (Object.keys(terms).length > 0) return accepted(await identifyByTerms(context, terms));
  }
  return accepted(rejectReading(context, recognition, text));
}

async function identifyByNumber(context: GuardContext, recognition: Recognition, { text, by }: IdentifyInput): Promise<Identification> {
  const reading = readingView(recognition);
  const readings = recognition.readings.filter(({ valid }) => valid);
  const keys = keysOf(readings, context.staff.organisation.code);
  const holders = await findClaimHolders(context.transaction, keys);
  const personIds = [...new Set(holders.map(({ personId }) => personId))];
  const [personId] = personIds;

  if (personIds.length > 1) return severalHolders(context, recognition, personIds);
  if (personId) return foundPerson(context, recognition, personId, by);

  const searched = by === 'typed' && recognition.assurance === 'none' ? await searchInstead(context, text) : null;
  if (searched) return searched;

  const [best] = readings;
  if (!best || keys.length === 0) return rejectReading(context, recognition, null);

  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome: 'unknown' } });
  return { outcome: 'unknown', reading, draftId: await draftFromReading(context, best, by) };
}

/**
 * Initials and four digits have the shape of a foreign passport, which no check
 * digit proves: where nobody holds that number, somebody may answer to the words.
 */
async function searchInstead(context: GuardContext, text: string): Promise<Identification | null> {
  const terms = parseSearch(text, context.today);
  const { letters, birthDate, phone, phoneTail, yearOrTail } = terms;
  if (!letters || !(birthDate ?? phone ?? phoneTail ?? yearOrTail)) return null;

  return /\s/.test(text.trim()) ? identifyByTerms(context, terms) : searchByTerms(context, terms);
}

function keysOf(readings: readonly Reading[], organisationCode: string): readonly IdentityKey[] {
  return readings.flatMap((reading) => identityKeys(reading, { organisationCode }));
}

async function foundPerson(context: GuardContext, recognition: Recognition, personId: string, by: IdentifyInput['by']): Promise<Identification> {
  await grantReach(context, personId);
  context.audit({ kind: 'person-identified', subjectPersonId: personId, detail: { identifierKind: recognition.kind, by } });
  return { outcome: 'found', reading: readingView(recognition), person: await getPersonCard(context, personId) };
}

/** Different readings of one input lead to different people: the clerk chooses, masked. */
async function severalHolders(context: GuardContext, recognition: Recognition, personIds: readonly string[]): Promise<Identification> {
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
function rejectReading(context: GuardContext, recognition: Recognition, unread: string | null): Identification {
  const broken = recognition.kind !== 'unknown' && !NOT_A_PERSONS.has(recognition.kind) && !recognition.valid;
  const outcome = broken ? 'invalid' : 'not-an-identifier';

  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome } });
  const reading = readingView(recognition);
  const isNothing = recognition.kind === 'unknown' && unread !== null;
  return { outcome, reading: isNothing ? { ...reading, masked: maskUnread(unread) } : reading };
}

const NOT_A_PERSONS = new Set(['url', 'empty', 'too_long', 'uscc', 'pay_code_wechat', 'pay_code_alipay', 'pay_code_unionpay']);
