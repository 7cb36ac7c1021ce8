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
  const tooFew = hasTooFewTerms(parsed);
  // Letters that are a whole reading find their people even when they are few.
  const several = tooFew && !parsed.letters ? null : await searchByTerms(context, parsed);
  if (several) return several;

  context.audit({ kind: 'persons-searched', detail: { by: terms, found: 0, truncated: false } });
  if (tooFew) return { outcome: 'too-few-terms', terms };

  const { fields, sources } = prefillFromTerms(parsed);
  const draftId = await keepDraft(context, { fields: { ...emptyFields, ...fields }, sources, identifiers: [] });
  return { outcome: 'nobody', terms, draftId };
}

/** The persons it could be, or null: the caller says what it means that there are none. */
export async function searchByTerms(context: GuardContext, parsed: SearchTerms): Promise<Extract<Identification, { outcome: 'several' }> | null> {
  const terms = termNames(parsed);
  const { candidates, truncated } = await searchCandidates(context, parsed);
  if (candidates.length === 0) return null;

  context.audit({ kind: 'persons-searched', detail: { by: terms, found: candidates.length, truncated } });
  return { outcome: 'several', reading: null, terms, candidates, truncated };
}

/** The names of what was given, for the audit and for the screen. */
export function termNames({ name, letters, birthDate, birthYear, phone, phoneTail, yearOrTail, sex }: SearchTerms): SearchTermName[] {
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
