import 'server-only';

import type { LikelyEntries, LikelyEntry } from '@/domain/desk/desk-views';
import { normaliseDate } from '@/domain/desk/validate-registration';
import { isLikely } from '@/domain/matching/rank-candidates';
import type { RankedCandidate } from '@/domain/matching/rank-candidates';
import { maskName } from '@/domain/identifiers/mask';
import { newcomerTerms } from '@/domain/matching/newcomer-terms';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { hasTooFewTerms } from '@/domain/matching/search-keys';
import { fitOf, separatingQuestion } from '@/domain/matching/separating-question';
import type { KnownAnswers, QuestionName } from '@/domain/matching/separating-question';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { SexCode } from '@/domain/patient-index/demographics';
import { candidateHandle } from '@/server/desk/candidate-handle';
import { rankIndexed } from '@/server/desk/search-candidates';
import { termNames } from '@/server/desk/identify-by-terms';
import type { GuardContext } from '@/server/perform';

export type LikelyInput = {
  name: string;
  sex: SexCode;
  birthDate: string;
  phone: string;
  answer: { question: QuestionName; text: string } | null;
};

const MOST_SHOWN = 5;
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
  const close = ranked.filter(({ score }) => score >= LEAST_SCORE);
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

type Carried = { person_id: string; organisation_id: string; tail: string | null };

/** Hospitals of each person, and the last four of their resident number, which its mask shows. */
async function readCarried({ transaction }: GuardContext, shown: readonly RankedCandidate[]): Promise<Map<string, Carried[]>> {
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

function answersOf({ demographics: { phone, birthDate } }: RankedCandidate, rows: readonly Carried[]): KnownAnswers {
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

function entryOf(context: GuardContext, candidate: RankedCandidate, { answer, known, rows }: Beside): LikelyEntry {
  const { personId, demographics, agreeing, near } = candidate;
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
    likely: isLikely(candidate),
    fit: answer && known ? fitOf(answer.question, answer.text, known) : null,
  };
}

/** Whoever answered right comes first; the others keep their order. */
function inOrder(entries: readonly LikelyEntry[]): readonly LikelyEntry[] {
  const place = ({ fit }: LikelyEntry) => (fit === 'fits' ? 0 : 1);

  return entries.toSorted((one, other) => place(one) - place(other));
}
