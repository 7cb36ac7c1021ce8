import 'server-only';

import type { Transaction } from '@/server/db';

/**
 * Locks the person in force behind an id and answers its id: whoever waits
 * here for a merge goes on with the person it led to, and no merge can retire
 * the one that is answered before the transaction ends.
 */
export async function lockPersonInForce(transaction: Pick<Transaction, '$queryRaw'>, personId: string): Promise<string> {
  for (let id = personId; ;) {
    const [person] = await transaction.$queryRaw<{ merged_into_id: string | null }[]>`
      SELECT merged_into_id FROM person WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    if (!person) throw new Error('a person to be locked must exist');
    if (person.merged_into_id === null) return id;

    id = person.merged_into_id;
  }
}
