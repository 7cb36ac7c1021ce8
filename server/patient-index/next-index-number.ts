import 'server-only';

import { formatIndexNumber } from '@/domain/identifiers/cards/index-number';
import type { Transaction } from '@/server/db';

/** An index number that was never issued. */
export async function nextIndexNumber(transaction: Transaction): Promise<string> {
  const [drawn] = await transaction.$queryRaw<{ number: bigint }[]>`SELECT nextval('index_number_sequence') AS number`;
  if (!drawn) throw new Error('the sequence of index numbers gave none');

  return formatIndexNumber(drawn.number);
}

/** Our own number is a card like any other: printed on the label, it finds its person. */
export const INDEX_NUMBER_SYSTEM = 'index_number';
