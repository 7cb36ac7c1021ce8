import 'server-only';

import { buildMatchKeys, keyParts } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { matchKeyDigests } from '@/server/sealing/digest';

const MOST = 20;

/** How many others share name and birth year, counted up to twenty: enough to make a clerk look twice. */
export async function countNamesakes(transaction: Pick<Transaction, '$queryRaw'>, personId: string, demographics: Demographics): Promise<number> {
  const parts = keyParts(demographics);
  const [name] = buildMatchKeys('name', parts);
  const [born] = buildMatchKeys('initialsBirthYear', parts);
  if (!name || !born) return 0;

  const rows = await transaction.$queryRaw<{ person_id: string }[]>`
    SELECT DISTINCT membership.person_id
    FROM match_key AS born
    JOIN match_key AS named ON named.source_record_id = born.source_record_id
      AND named.kind = ${name.kind}::smallint AND named.key = ANY (${matchKeyDigests(name.kind, name.text)}::bigint[])
    JOIN membership ON membership.source_record_id = born.source_record_id AND membership.closed_event_id IS NULL
    WHERE born.kind = ${born.kind}::smallint AND born.key = ANY (${matchKeyDigests(born.kind, born.text)}::bigint[])
      AND membership.person_id <> ${personId}::uuid
    LIMIT ${MOST}`;

  return rows.length;
}
