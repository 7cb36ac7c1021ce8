import 'server-only';

import { emptyFields } from '@/domain/desk/desk-views';
import { prefillFromReading } from '@/domain/desk/prefill';
import type { Reading } from '@/domain/identifiers/identifier';
import { carriedIdentifiers } from '@/server/desk/carried-identifiers';
import type { ReadHow } from '@/server/desk/carried-identifiers';
import { keepDraft } from '@/server/desk/keep-draft';
import type { GuardContext } from '@/server/perform';

/** A registration that starts from a card: its number is sealed on the server and never goes to the browser. */
export function draftFromReading(context: GuardContext, reading: Reading, how: ReadHow): Promise<string> {
  const { fields, sources } = prefillFromReading(reading, how.by);

  return keepDraft(context, { fields: { ...emptyFields, ...fields }, sources, identifiers: carriedIdentifiers(reading, how) });
}
