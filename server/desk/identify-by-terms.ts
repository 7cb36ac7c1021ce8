import 'server-only';

import { emptyFields } from '@/domain/desk/desk-views';
import type { Identification, SearchTermName } from '@/domain/desk/desk-views';
import { prefillFromTerms } from '@/domain/desk/prefill';
import type { SearchTerms } from '@/domain/matching/parse-search';
import { hasTooFewTerms } from '@/domain/matching/search-keys';
import { keepDraft } from '@/server/desk/keep-draft';
import { searchCandidates } from '@/server/desk/search-candidates';
import type { GuardContext } from '@/server/perform';

/** A name, initials, a date, a phone: the persons it could be, or a draft to register from. */
export async function identifyByTerms(context: GuardContext, parsed: SearchTerms): Promise<Identification> {
  const terms = termNames(parsed);
  // Letters that are a whole reading find their people even when they are few.
  const tooFew = hasTooFewTerms(parsed);
  const { candidates, truncated } = tooFew && !parsed.letters ? { candidates: [], truncated: false } : await searchCandidates(context, parsed);

  context.audit({ kind: 'persons-searched', detail: { by: terms, found: candidates.length, truncated } });
  if (candidates.length > 0) return { outcome: 'several', reading: null, terms, candidates, truncated };
  if (tooFew) return { outcome: 'too-few-terms', terms };

  const { fields, sources } = prefillFromTerms(parsed);
  const draftId = await keepDraft(context, { fields: { ...emptyFields, ...fields }, sources, identifiers: [] });
  return { outcome: 'nobody', terms, draftId };
}

function termNames({ name, letters, birthDate, birthYear, phone, phoneTail, yearOrTail, sex }: SearchTerms): SearchTermName[] {
  const given: [SearchTermName, unknown][] = [
    ['name', name],
    ['initials', letters],
    ['birthDate', birthDate],
    ['birthYear', birthYear ?? yearOrTail],
    ['phone', phone],
    ['phoneTail', phoneTail ?? yearOrTail],
    ['sex', sex],
  ];

  return given.filter(([, value]) => value !== undefined).map(([term]) => term);
}
