import 'server-only';

import type { LocalPattern } from '@/domain/identifiers/identifier';
import type { Transaction } from '@/server/db';

/** How the cards of one hospital look. */
export async function readLocalPatterns(transaction: Pick<Transaction, 'cardPattern'>, organisationId: string): Promise<LocalPattern[]> {
  const patterns = await transaction.cardPattern.findMany({
    where: { organisationId, active: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, pattern: true, assigner: true, stripPrefix: true, keepZeros: true },
  });

  return patterns.map(({ kind, pattern, assigner, stripPrefix, keepZeros }) => ({
    kind,
    regex: pattern,
    assigner,
    leadingZeros: keepZeros ? 'keep' : 'strip',
    ...(stripPrefix && { stripPrefix }),
  }));
}
