import 'server-only';

import type { CandidateCard } from '@/domain/desk/desk-views';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { rankCandidates } from '@/domain/matching/rank-candidates';
import { searchKeys } from '@/domain/matching/search-keys';
import { candidateCards } from '@/server/desk/candidate-cards';
import { findCandidates } from '@/server/patient-index/find-candidates';
import { nameReading } from '@/server/patient-index/name-reading';
import type { GuardContext } from '@/server/perform';

const MOST_SHOWN = 10;

/** The ten best of the whole index for what was typed, masked; `truncated` when more were met than are shown or read. */
export async function searchCandidates(
  context: GuardContext,
  terms: SearchTerms,
): Promise<{ candidates: readonly CandidateCard[]; truncated: boolean }> {
  const reading = terms.name ? nameReading(terms.name) : '';
  const { candidates, truncated } = await findCandidates(context.transaction, searchKeys(terms, reading));
  const ranked = rankCandidates(
    terms,
    reading,
    candidates.map(({ personId, organisationId, demographics }) => ({
      personId,
      own: organisationId === context.staff.organisation.id,
      demographics,
    })),
  );

  return {
    candidates: await candidateCards(context, ranked.slice(0, MOST_SHOWN)),
    truncated: truncated || ranked.length > MOST_SHOWN,
  };
}
