import 'server-only';

import { refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { readHistoryPage } from '@/server/records/read-history-page';
import type { HistoryPage } from '@/server/records/read-history-page';

/** A history about to leave the console as a file: read like the page, and written down as what it is. */
export async function openSummary(context: GuardContext, input: { personId: string }): Promise<Outcome<Extract<HistoryPage, { state: 'active' }>, { reason: 'not-found' }>> {
  const outcome = await readHistoryPage(context, input);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  // A file of somebody who was merged away would carry a number that no longer leads.
  if (value.state === 'retired') return refused({ reason: 'not-found' });

  context.audit({ kind: 'summary-exported', subjectPersonId: value.personId, detail: { hospitals: value.sources.length } });
  return { ok: true, value };
}
