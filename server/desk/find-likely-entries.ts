import 'server-only';

import type { LikelyEntries, LikelyEntry, RegistrationFields } from '@/domain/desk/desk-views';
import { normaliseDate } from '@/domain/desk/validate-registration';
import { isLikely } from '@/domain/patient-index/plan-registration';
import type { Lookalike } from '@/domain/patient-index/plan-registration';
import type { RankedCandidate } from '@/domain/matching/rank-candidates';
import { THRESHOLDS } from '@/domain/matching/decide-pair';
import { maskName } from '@/domain/identifiers/mask';
import { newcomerTerms } from '@/domain/matching/newcomer-terms';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { hasTooFewTerms } from '@/domain/matching/search-keys';
import { fitOf, separatingQuestion } from '@/domain/matching/separating-question';
import type { KnownAnswers, QuestionName } from '@/domain/matching/separating-question';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { Transaction } from '@/server/db';
import { candidateHandle } from '@/server/desk/candidate-handle';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { findOwnDraft } from '@/server/desk/keep-draft';
import { rankIndexed } from '@/server/desk/search-candidates';
import { termNames } from '@/server/desk/identify-by-terms';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { weighNewcomer } from '@/server/patient-index/weigh-newcomer';
import type { Newcomer } from '@/server/patient-index/weigh-newcomer';
import type { GuardContext } from '@/server/perform';

export type LikelyInput = Pick<RegistrationFields, 'name' | 'sex' | 'birthDate' | 'phone' | 'address' | 'ethnicGroup'> & {
  /** Numbers that were read wait in it; the browser never holds them. */
  draftId: string;
  answer: { question: QuestionName; text: string } | null;
};

const MOST_SHOWN = 5;
/** What was typed picks out so many of those met, the whole form weighs them: the right person is hardly ever further down, and each costs a decryption or two. */
const MOST_WEIGHED = 30;
// The bits of a name with everything else unknown or unlike (domain/matching, rank-candidates): less is a stranger who shares a date or a household’s phone.
const LEAST_SCORE = 10;

/**
 * Whoever in the index a half-typed newcomer may be, masked down to what tells
 * nothing new, with the one question that separates the likeliest two. The
 * answer typed is compared here; the browser never holds the right one.
 */
export async function findLikelyEntries(context: GuardContext, input: LikelyInput): Promise<Accepted<LikelyEntries>> {
  const terms = newcomerTerms({ ...input, birthDate: normaliseDate(input.birthDate) });
  const { ranked, truncated } = hasTooFewTerms(terms) ? { ranked: [], truncated: false } : await rankIndexed(context, terms);
  const carriedByNewcomer = (await findOwnDraft(context, input.draftId))?.content.identifiers ?? [];
  const close = await weighFound(context, ranked, newcomerOf(input, terms, carriedByNewcomer));
  const shown = close.slice(0, MOST_SHOWN);
  const carried = await readCarried(context, shown);
  const known = shown.map((candidate) => answersOf(candidate, carried.get(candidate.personId) ?? []));

  context.audit({ kind: 'persons-searched', detail: { by: termNames(terms), found: close.length, truncated } });
  return accepted({
    entries: inOrder(shown.map((candidate, at) => entryOf(context, candidate, { answer: input.answer, known: known[at], rows: carried.get(candidate.personId) ?? [] }))),
    question: separatingQuestion(known[0], known[1], toldBy(terms)),
    more: truncated || close.length > MOST_SHOWN,
  });
}

type Found = Pick<RankedCandidate, 'agreeing' | 'near'> & Pick<Lookalike, 'personId' | 'demographics'> & { likely: boolean };
type Typed = Pick<Newcomer, 'demographics'> & { identifiers: readonly CarriedIdentifier[] };

/** Half a date or half a phone is left away: it would speak against everybody. */
function newcomerOf({ name, sex, address, ethnicGroup }: LikelyInput, { birthDate, phone }: SearchTerms, identifiers: readonly CarriedIdentifier[]): Typed {
  return { demographics: { name, sex, birthDate: birthDate ?? null, phone: phone ?? null, address: address || null, ethnicGroup: ethnicGroup || null }, identifiers };
}

/** Those found by what was typed, and whoever holds a number that was read, in the order of all that the form says. */
async function weighFound({ transaction }: GuardContext, ranked: readonly RankedCandidate[], newcomer: Typed): Promise<readonly Found[]> {
  const holders = await findClaimHolders(transaction, newcomer.identifiers.filter(({ claims }) => claims));
  const found = new Map(ranked.slice(0, MOST_WEIGHED).map((candidate) => [candidate.personId, candidate]));
  const personIds = [...new Set([...found.keys(), ...holders.map(({ personId }) => personId)])];
  // Whoever holds the very number that was read has no other one.
  const differing = (personId: string) => newcomer.identifiers.filter(({ system, claims, primary }) => claims && primary && !holders.some((holder) => holder.system === system && holder.personId === personId)).map(({ system }) => system);

  return (await weighNewcomer(transaction, newcomer, await openRecordsOf(transaction, personIds))).flatMap((lookalike) => {
    const { agreeing = [], near = [], score = 0 } = found.get(lookalike.personId) ?? {};
    const { personId, demographics, weight } = lookalike;
    if (weight < THRESHOLDS.review && score < LEAST_SCORE) return [];
    return [{ personId, demographics, agreeing, near, likely: isLikely(newcomer.demographics, differing(personId), lookalike) }];
  });
}

async function openRecordsOf(transaction: Transaction, personIds: readonly string[]): Promise<readonly string[]> {
  const members = await transaction.membership.findMany({ where: { personId: { in: [...personIds] }, closedEventId: null }, select: { sourceRecordId: true } });

  return members.map(({ sourceRecordId }) => sourceRecordId);
}

type Carried = { person_id: string; organisation_id: string; tail: string | null };

/** Hospitals of each person, and the last four of their resident number, which its mask shows. */
async function readCarried({ transaction }: GuardContext, shown: readonly Found[]): Promise<Map<string, Carried[]>> {
  if (shown.length === 0) return new Map();
  const rows = await transaction.$queryRaw<Carried[]>`
    SELECT membership.person_id, record.organisation_id, right(identifier.masked, 4) AS tail
    FROM membership
    JOIN source_record AS record ON record.id = membership.source_record_id
    LEFT JOIN identifier ON identifier.source_record_id = record.id AND identifier.kind = 'prc_id18' AND identifier.ended_at IS NULL
    WHERE membership.person_id = ANY (${shown.map(({ personId }) => personId)}::uuid[]) AND membership.closed_event_id IS NULL
    ORDER BY identifier.first_read_at, identifier.id`;

  return Map.groupBy(rows, (row) => row.person_id);
}

function answersOf({ demographics: { phone, birthDate } }: Found, rows: readonly Carried[]): KnownAnswers {
  return {
    phoneTail: phone && phone.length >= 4 ? phone.slice(-4) : null,
    birthDay: birthDate && birthDate.slice(5).replace('-', ''),
    numberTail: rows.find(({ tail }) => tail !== null)?.tail ?? null,
  };
}

function toldBy({ phone, birthDate }: SearchTerms): readonly QuestionName[] {
  return [...(phone ? ['phoneTail' as const] : []), ...(birthDate ? ['birthDay' as const] : [])];
}

type Beside = { answer: LikelyInput['answer']; known: KnownAnswers | undefined; rows: readonly Carried[] };

function entryOf(context: GuardContext, candidate: Found, { answer, known, rows }: Beside): LikelyEntry {
  const { personId, demographics, agreeing, near, likely } = candidate;
  const hospitals = new Set(rows.map((row) => row.organisation_id));

  return {
    handle: candidateHandle(context, personId),
    nameMasked: maskName(demographics.name),
    sex: demographics.sex,
    birthYear: demographics.birthDate?.slice(0, 4) ?? null,
    hospitals: hospitals.size,
    own: hospitals.has(context.staff.organisation.id),
    agreeing,
    near,
    likely,
    fit: answer && known ? fitOf(answer.question, answer.text, known) : null,
  };
}

/** Whoever answered right comes first; the others keep their order. */
function inOrder(entries: readonly LikelyEntry[]): readonly LikelyEntry[] {
  const place = ({ fit }: LikelyEntry) => (fit === 'fits' ? 0 : 1);

  return entries.toSorted((one, other) => place(one) - place(other));
}
