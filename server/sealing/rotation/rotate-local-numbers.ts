import 'server-only';

import type { Transaction } from '@/server/db';
import { digestIdentifier } from '@/server/sealing/digest';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey, seal, unseal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';

const FIRST = '00000000-0000-0000-0000-000000000000';

type Row = { id: string; organisationId: string; digest: Uint8Array; sealed: Uint8Array };

export async function rotateLocalNumbers(transaction: Transaction, after: string | null): Promise<RotatedPage<string>> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT id, organisation_id AS "organisationId", local_number_digest AS digest, local_number_sealed AS sealed
    FROM source_record WHERE id > ${after ?? FIRST}::uuid ORDER BY id LIMIT ${PAGE_SIZE}`;
  const renewed = rows.flatMap((row) => renew(row) ?? []);

  const changed = await transaction.$executeRaw`
    UPDATE source_record SET local_number_digest = renewed.digest, local_number_sealed = renewed.sealed
    FROM unnest(${renewed.map(({ id }) => id)}::uuid[], ${renewed.map(({ digest }) => digest)}::bytea[],
      ${renewed.map(({ sealed }) => sealed)}::bytea[]) AS renewed(id, digest, sealed)
    WHERE source_record.id = renewed.id
      -- One number digested twice under two keys: only a person can tell which record is right.
      AND NOT EXISTS (SELECT FROM source_record other WHERE other.id <> source_record.id
        AND other.organisation_id = source_record.organisation_id AND other.local_number_digest = renewed.digest)`;

  return { next: nextCursor(rows, ({ id }) => id), read: rows.length, changed, left: renewed.length - changed };
}

function renew({ id, organisationId, digest, sealed }: Row) {
  const place = sealedColumns.localNumber(id);
  const number = unseal(place, sealed);
  const current = digestIdentifier(localNumberSystem(organisationId), number);

  if (current.equals(digest) && isSealedWithCurrentKey(sealed)) return null;
  return { id, digest: current, sealed: seal(place, number) };
}
