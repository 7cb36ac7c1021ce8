import 'server-only';

import { explainRecognition } from '@/domain/identifiers/explain-recognition';
import type { Explanation } from '@/domain/identifiers/explain-recognition';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { readLocalPatterns } from '@/server/desk/read-local-patterns';
import type { GuardContext } from '@/server/perform';

/**
 * How this hospital's desks would read a text, for set-up and training. Nobody is looked up, and the audit trail
 * learns only how many readings there were: whatever was pasted goes back to the page it came from and nowhere else.
 */
export async function explainScan({ transaction, staff, today, audit }: GuardContext, { text }: { text: string }): Promise<Accepted<Explanation>> {
  const localPatterns = await readLocalPatterns(transaction, staff.organisation.id);
  const explanation = explainRecognition(text, { today, localPatterns });

  audit({ kind: 'scan-explained', detail: { readings: explanation.readings.length } });
  return accepted(explanation);
}
