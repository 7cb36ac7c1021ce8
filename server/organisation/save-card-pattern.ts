import 'server-only';

import type { CardPatternFields } from '@/domain/organisation/organisation-view';
import { patternShelf } from '@/server/organisation/pattern-shelf';
import { saveEntry } from '@/server/organisation/save-entry';
import type { EntrySave } from '@/server/organisation/save-entry';
import type { GuardContext } from '@/server/perform';

export function saveCardPattern(context: GuardContext, input: EntrySave<CardPatternFields>) {
  return saveEntry(context, patternShelf, input);
}
