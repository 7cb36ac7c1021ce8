import 'server-only';

import type { Identification } from '@/domain/desk/desk-views';
import { findChosenReading } from '@/domain/identifiers/choose-reading';
import type { ReadAs } from '@/domain/identifiers/choose-reading';
import { recognise } from '@/domain/identifiers/recognise';
import { parseSearch } from '@/domain/matching/parse-search';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { PlatformAnswer } from '@/domain/platforms/platform-answer';
import { identifyByNumber, rejectReading } from '@/server/desk/identify-by-number';
import { identifyByPlatform } from '@/server/desk/identify-by-platform';
import { identifyByTerms } from '@/server/desk/identify-by-terms';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import type { GuardContext } from '@/server/perform';

export type IdentifyInput = {
  text: string;
  by: 'scan' | 'typed';
  /** What the clerk says it is, where its number alone does not tell. */
  as?: ReadAs | null;
  /** What its platform said, for a code that only a platform can resolve. */
  platform?: PlatformAnswer | null;
};

// Words a clerk searches by, not numbers that name a person.
const SEARCH_KINDS = new Set(['name_cn', 'name_pinyin', 'date', 'mobile']);
// What a typed name with digits beside it is taken for when no number is recognised.
const NO_NUMBERS = new Set(['unknown', 'mrz_incomplete']);

/** One scan or one typed line: what it is, and which person it belongs to. */
export async function identifyScan(context: GuardContext, { text, by, as = null, platform = null }: IdentifyInput): Promise<Accepted<Identification>> {
  const localPatterns = await readLocalPatterns(context.transaction, context.staff.organisation.id);
  const recognition = recognise(text, { today: context.today, localPatterns });

  if (platform) return accepted(await identifyByPlatform(context, recognition, platform, by));
  if (as) {
    const chosen = findChosenReading(recognition, as);
    return accepted(chosen ? await identifyByNumber(context, { recognition, readings: [chosen], text, by, as }) : rejectReading(context, recognition, null));
  }
  if (SEARCH_KINDS.has(recognition.kind)) return accepted(await identifyByTerms(context, parseSearch(text, context.today)));
  if (recognition.valid) {
    const readings = recognition.readings.filter(({ valid }) => valid);
    return accepted(await identifyByNumber(context, { recognition, readings, text, by, as }));
  }
  if (NO_NUMBERS.has(recognition.kind) && by === 'typed') {
    const terms = parseSearch(text, context.today);
    if (Object.keys(terms).length > 0) return accepted(await identifyByTerms(context, terms));
  }
  return accepted(rejectReading(context, recognition, text));
}
