import 'server-only';

import type { CandidateCard } from '@/domain/desk/desk-views';
import { isWorthListing, rankCandidates } from '@/domain/matching/rank-candidates';
import type { RankedCandidate } from '@/domain/matching/rank-candidates';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { areInitials, searchKeys } from '@/domain/matching/search-keys';
import { candidateCards } from '@/server/desk/candidate-cards';
import { findCandidates } from '@/server/patient-index/find-candidates';
import type { Candidate } from '@/server/patient-index/find-candidates';
import { nameReadings } from '@/server/patient-index/name-reading';
import type { GuardContext } from '@/server/perform';

const MOST_SHOWN = 10;

/** The ten best of the whole index for what was typed, masked; `truncated` when more were met than are shown or read. */
export async function searchCandidates(
  context: GuardContext,
  terms: SearchTerms,
): Promise<{ candidates: readonly CandidateCard[]; truncated: boolean }> {
  const { ranked, truncated } = await rankIndexed(context, terms);
  const listed = ranked.filter((candidate) => isWorthListing(terms, candidate));

  return {
    candidates: await candidateCards(context, listed.slice(0, MOST_SHOWN)),
    truncated: truncated || listed.length > MOST_SHOWN,
  };
}

/**
 * Everybody in the index that what was typed could mean, best first. Where the
 * narrow keys lead to somebody who agrees with all of it nobody looks further;
 * initials agree with too many for that.
 */
export async function rankIndexed(
  context: GuardContext,
  terms: SearchTerms,
): Promise<{ ranked: readonly RankedCandidate[]; truncated: boolean }> {
  const readings = terms.name ? nameReadings(terms.name) : [];
  const { narrow, wide } = searchKeys(terms, readings);
  const rank = (candidates: readonly Candidate[]) => rankCandidates(terms, readings, candidates.map((candidate) => recordOf(context, candidate)));

  const first = await findCandidates(context.transaction, narrow);
  const ranked = rank(first.candidates);
  if (wide.length === 0 || (ranked[0]?.whole && !areInitials(terms))) return { ranked, truncated: first.truncated };

  const further = await findCandidates(context.transaction, wide);
  return { ranked: rank([...first.candidates, ...further.candidates]), truncated: first.truncated || further.truncated };
}

function recordOf({ staff }: GuardContext, { personId, organisationId, demographics }: Candidate) {
  return { personId, own: organisationId === staff.organisation.id, demographics };
}
