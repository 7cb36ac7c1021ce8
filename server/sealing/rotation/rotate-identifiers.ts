import 'server-only';

import type { Transaction } from '@/server/db';
import { digestIdentifier } from '@/server/sealing/digest';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey, seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const FIRST = '00000000-0000-0000-0000-000000000000';

type Row = { id: string; system: string; digest: Uint8Array; sealed: Uint8Array };
type Opened = Row & { value: string; current: Uint8Array<ArrayBuffer> };

/**
 * A number's digest changes in every row that has it at once, the live claim
 * included: at no moment does a card that is claimed look unclaimed.
 */
export async function rotateIdentifiers(transaction: Transaction, after: string | null): Promise<RotatedPage<string>> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT id, system, digest, sealed FROM identifier WHERE id > ${after ?? FIRST}::uuid ORDER BY id LIMIT ${PAGE_SIZE}`;
  const opened = rows.map((row): Opened => {
    const value = unseal(sealedColumns.identifier(row.id), row.sealed);
    return { ...row, value, current: digestIdentifier(row.system, value) };
  });
  const redigested = opened.filter(({ digest, current }) => !Buffer.from(digest).equals(current));
  const resealed = opened.filter(({ sealed }) => !isSealedWithCurrentKey(sealed));

  await moveDigests(transaction, redigested);
  await reseal(transaction, resealed);

  const left = await countLeft(transaction, redigested);
  const changed = new Set([...redigested, ...resealed].map(({ id }) => id)).size - left;
  return { next: nextCursor(rows, ({ id }) => id), read: rows.length, changed, left };
}

async function moveDigests(transaction: Transaction, moved: readonly Opened[]): Promise<void> {
  const systems = moved.map(({ system }) => system);
  const earlier = moved.map(({ digest }) => digest);
  const current = moved.map(({ current: digest }) => digest);

  await transaction.$executeRaw`
    UPDATE identifier_claim SET digest = moved.current
    FROM (SELECT DISTINCT * FROM unnest(${systems}::text[], ${earlier}::bytea[], ${current}::bytea[])) AS moved(system, earlier, current)
    WHERE identifier_claim.system = moved.system AND identifier_claim.digest = moved.earlier AND released_event_id IS NULL
      AND NOT EXISTS (SELECT FROM identifier_claim live WHERE live.system = moved.system AND live.digest = moved.current
        AND live.released_event_id IS NULL)`;
  await transaction.$executeRaw`
    UPDATE identifier SET digest = moved.current
    FROM (SELECT DISTINCT * FROM unnest(${systems}::text[], ${earlier}::bytea[], ${current}::bytea[])) AS moved(system, earlier, current)
    WHERE identifier.digest = moved.earlier AND identifier.system = moved.system
      AND NOT EXISTS (SELECT FROM identifier twin WHERE twin.source_record_id = identifier.source_record_id
        AND twin.system = moved.system AND twin.digest = moved.current)`;
}

async function reseal(transaction: Transaction, outdated: readonly Opened[]): Promise<void> {
  const sealed = outdated.map(({ id, value }) => seal(sealedColumns.identifier(id), value));

  await transaction.$executeRaw`
    UPDATE identifier SET sealed = renewed.sealed
    FROM unnest(${outdated.map(({ id }) => id)}::uuid[], ${sealed}::bytea[]) AS renewed(id, sealed)
    WHERE identifier.id = renewed.id`;
}

async function countLeft(transaction: Transaction, moved: readonly Opened[]): Promise<number> {
  const [counted] = await transaction.$queryRaw<{ left: number }[]>`
    SELECT count(*)::int AS "left" FROM identifier
    JOIN unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ current }) => current)}::bytea[]) AS moved(id, current)
      ON moved.id = identifier.id AND moved.current <> identifier.digest`;

  return counted?.left ?? 0;
}
