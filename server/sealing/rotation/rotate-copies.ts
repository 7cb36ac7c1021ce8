import 'server-only';

import { createHash } from 'node:crypto';

import * as z from 'zod';

import type { Transaction } from '@/server/db';
import { withId } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { digestIdentifier } from '@/server/sealing/digest';
import { nextCursor, PAGE_SIZE } from '@/server/sealing/rotation/rotated-page';
import type { RotatedPage } from '@/server/sealing/rotation/rotated-page';
import { isSealedWithCurrentKey, seal, unseal } from '@/server/sealing/seal';
import { resourceSystem, sealedColumns } from '@/server/sealing/sealed-columns';

const FIRST = '00000000-0000-0000-0000-000000000000';

const identified = z.object({ id: z.string() });

type Row = { id: string; source: string; resourceType: string; digest: Uint8Array; sealed: Uint8Array };

/** Copies of what hospitals answered: a hospital that is down today has no other. */
export async function rotateCopies(transaction: Transaction, after: string | null): Promise<RotatedPage<string>> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT id, record_source_id AS source, resource_type AS "resourceType", resource_digest AS digest, payload_sealed AS sealed
    FROM record_copy WHERE id > ${after ?? FIRST}::uuid ORDER BY id LIMIT ${PAGE_SIZE} FOR UPDATE`;
  const renewed = rows.flatMap((row) => renew(row) ?? []);

  const changed = await transaction.$executeRaw`
    UPDATE record_copy SET resource_digest = renewed.digest, payload_sealed = renewed.sealed
    FROM unnest(${renewed.map(({ id }) => id)}::uuid[], ${renewed.map(({ digest }) => digest)}::bytea[],
      ${renewed.map(({ sealed }) => sealed)}::bytea[]) AS renewed(id, digest, sealed)
    WHERE record_copy.id = renewed.id`;

  return { next: nextCursor(rows, ({ id }) => id), read: rows.length, changed, left: renewed.length - changed };
}

function renew({ id, source, resourceType, digest, sealed }: Row) {
  const place = sealedColumns.recordCopy(id);
  const payload = unseal(place, sealed);
  const current = digestIdentifier(resourceSystem(source, resourceType), identified.parse(withId(JSON.parse(payload), hashOf(payload))).id);

  if (current.equals(digest) && isSealedWithCurrentKey(sealed)) return null;
  return { id, digest: current, sealed: seal(place, payload) };
}

/** The name of a resource that came without one. */
function hashOf(payload: string): string {
  return createHash('sha256').update(payload, 'utf8').digest('hex');
}
