import { database } from '@/server/db';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** Resident numbers of the population itself, from all over the table. */
export async function sampleCards(count: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string; sealed: Uint8Array }[]>`
    SELECT DISTINCT ON (digest) id, sealed FROM identifier TABLESAMPLE SYSTEM (20)
    WHERE system = 'prc_id18' AND assurance = 'checksum' LIMIT ${count}`;

  return rows.map(({ id, sealed }) => unseal(sealedColumns.identifier(id), sealed));
}
