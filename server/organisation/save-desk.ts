import 'server-only';

import type { DeskFields } from '@/domain/organisation/organisation-view';
import { deskShelf } from '@/server/organisation/desk-shelf';
import { saveEntry } from '@/server/organisation/save-entry';
import type { EntrySave } from '@/server/organisation/save-entry';
import type { GuardContext } from '@/server/perform';

export function saveDesk(context: GuardContext, input: EntrySave<DeskFields>) {
  return saveEntry(context, deskShelf, input);
}
