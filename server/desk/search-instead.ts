import 'server-only';

import type { Identification } from '@/domain/desk/desk-views';
import { parseSearch } from '@/domain/matching/parse-search';
import { identifyByTerms, searchByTerms } from '@/server/desk/identify-by-terms';
import type { GuardContext } from '@/server/perform';

/**
 * Initials and four digits have the shape of a foreign passport, which no check
 * digit proves: where nobody holds that number, somebody may answer to the words.
 */
export async function searchInstead(context: GuardContext, text: string): Promise<Identification | null> {
  const terms = parseSearch(text, context.today);
  const { letters, birthDate, phone, phoneTail, yearOrTail } = terms;
  if (!letters || !(birthDate ?? phone ?? phoneTail ?? yearOrTail)) return null;

  return /\s/.test(text.trim()) ? identifyByTerms(context, terms) : searchByTerms(context, terms);
}
