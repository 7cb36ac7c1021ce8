import type { Client } from 'pg';

import { formatIndexNumber } from '@/domain/identifiers/cards/index-number';

/** An event's id and the index numbers of the persons it will make, drawn as the console draws them: reuse is impossible. */
export type ReservedNumbers = { eventId: bigint; indexNumbers: readonly string[] };

export async function reserveNumbers(client: Client, persons: number): Promise<ReservedNumbers> {
  const { rows } = await client.query<{ event: string; numbers: string[] }>(
    `SELECT nextval(pg_get_serial_sequence('identity_event', 'id')) AS event,
            array(SELECT nextval('index_number_sequence') FROM generate_series(1, $1)) AS numbers`,
    [persons],
  );
  const [drawn] = rows;
  if (!drawn) throw new Error('the sequences gave no numbers');

  return { eventId: BigInt(drawn.event), indexNumbers: drawn.numbers.map((number) => formatIndexNumber(BigInt(number))) };
}
