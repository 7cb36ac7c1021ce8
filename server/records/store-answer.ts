import 'server-only';

import { createHash, randomUUID } from 'node:crypto';

import type { Transaction } from '@/server/db';
import { digestIdentifier, identifierDigests } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { resourceSystem, sealedColumns } from '@/server/sealing/sealed-columns';

/** Which hospital said it, about the holder of which record, believed to be which person. */
export type CopyPlace = { recordSourceId: string; sourceRecordId: string; personId: string };

export type ArrivedResource = { resourceType: string; id: string; resource: unknown };

/** `whole`: whatever else is kept of this type is no longer held there. */
export type ArrivedType = { resourceType: string; resources: readonly ArrivedResource[]; whole: boolean };

export type KeptCopy = { id: string; resourceType: string; digest: Uint8Array; hash: Uint8Array };

type Write = { id: string; resourceType: string; digest: Buffer<ArrayBuffer>; hash: Buffer<ArrayBuffer>; sealed: Uint8Array<ArrayBuffer> };

/**
 * False when the record has left the person since it was asked for, or was
 * sealed: then nothing of the answer may be kept or shown. Holds the membership
 * until commit, so that an unlink or a seal waits and then takes the copies away.
 */
export async function mayBeKept(transaction: Transaction, { sourceRecordId, personId }: CopyPlace): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM membership
    WHERE source_record_id = ${sourceRecordId}::uuid AND person_id = ${personId}::uuid AND closed_event_id IS NULL FOR SHARE`;

  if (rows.length === 0) return false;

  // By a statement of its own: one that waited for a seal at the membership would still see the time before it.
  return (await transaction.recordSeal.count({ where: { sourceRecordId, liftedAt: null } })) === 0;
}

/** SHA-256 of a resource as it arrived, hex. */
export function hashOf(resource: unknown): string {
  return createHash('sha256').update(JSON.stringify(resource ?? null), 'utf8').digest('hex');
}

export async function listKeptCopies(transaction: Transaction, { recordSourceId, sourceRecordId }: Omit<CopyPlace, 'personId'>): Promise<readonly KeptCopy[]> {
  return transaction.$queryRaw<KeptCopy[]>`
    SELECT id, resource_type AS "resourceType", resource_digest AS digest, hash FROM record_copy
    WHERE record_source_id = ${recordSourceId}::uuid AND source_record_id = ${sourceRecordId}::uuid`;
}

/** Finds the copy of a resource, whichever active key its id was digested with. */
export function createCopyFinder(recordSourceId: string, kept: readonly KeptCopy[]): (resourceType: string, id: string) => KeptCopy | undefined {
  const byDigest = new Map(kept.map((copy) => [`${copy.resourceType} ${Buffer.from(copy.digest).toString('hex')}`, copy]));

  return (resourceType, id) =>
    identifierDigests(resourceSystem(recordSourceId, resourceType), id)
      .map((digest) => byDigest.get(`${resourceType} ${digest.toString('hex')}`))
      .find((copy) => copy !== undefined);
}

/**
 * Brings the copies to what arrived: new ones are added, changed ones replaced,
 * unchanged ones confirmed, and those of a whole answer that are in it no more
 * deleted.
 */
export async function storeAnswer(transaction: Transaction, place: CopyPlace, arrived: readonly ArrivedType[], now: Date): Promise<void> {
  const kept = await listKeptCopies(transaction, place);
  const find = createCopyFinder(place.recordSourceId, kept);
  const added: Write[] = [];
  const changed: Write[] = [];
  const held = new Set<string>();

  for (const { resourceType, id, resource } of arrived.flatMap(({ resources }) => resources)) {
    const payload = JSON.stringify(resource);
    const hash = createHash('sha256').update(payload, 'utf8').digest();
    const copy = find(resourceType, id);
    const copyId = copy?.id ?? randomUUID();
    held.add(copyId);
    if (copy && hash.equals(copy.hash)) continue;

    const digest = digestIdentifier(resourceSystem(place.recordSourceId, resourceType), id);
    (copy ? changed : added).push({ id: copyId, resourceType, digest, hash, sealed: seal(sealedColumns.recordCopy(copyId), payload) });
  }

  const wholeTypes = arrived.filter(({ whole }) => whole).map(({ resourceType }) => resourceType);
  const gone = kept.filter(({ id, resourceType }) => wholeTypes.includes(resourceType) && !held.has(id));
  const confirmed = kept.filter(({ id, resourceType }) => arrived.some((type) => type.resourceType === resourceType) && !gone.some((copy) => copy.id === id));

  await transaction.recordCopy.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await confirm(transaction, confirmed, now);
  await replace(transaction, changed, now);
  await add(transaction, place, added, now);
}

async function confirm(transaction: Transaction, copies: readonly KeptCopy[], now: Date): Promise<void> {
  await transaction.$executeRaw`UPDATE record_copy SET last_confirmed_at = ${now} WHERE id = ANY (${copies.map(({ id }) => id)}::uuid[])`;
}

async function replace(transaction: Transaction, copies: readonly Write[], now: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE record_copy SET resource_digest = arrived.digest, hash = arrived.hash, payload_sealed = arrived.sealed, received_at = ${now}, last_confirmed_at = ${now}
    FROM unnest(${copies.map(({ id }) => id)}::uuid[], ${copies.map(({ digest }) => digest)}::bytea[], ${copies.map(({ hash }) => hash)}::bytea[],
      ${copies.map(({ sealed }) => sealed)}::bytea[]) AS arrived(id, digest, hash, sealed)
    WHERE record_copy.id = arrived.id`;
}

async function add(transaction: Transaction, { recordSourceId, sourceRecordId }: CopyPlace, copies: readonly Write[], now: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO record_copy (id, record_source_id, source_record_id, resource_type, resource_digest, hash, payload_sealed, received_at, last_confirmed_at)
    SELECT id, ${recordSourceId}::uuid, ${sourceRecordId}::uuid, type, digest, hash, sealed, ${now}, ${now}
    FROM unnest(${copies.map(({ id }) => id)}::uuid[], ${copies.map(({ resourceType }) => resourceType)}::text[], ${copies.map(({ digest }) => digest)}::bytea[],
      ${copies.map(({ hash }) => hash)}::bytea[], ${copies.map(({ sealed }) => sealed)}::bytea[]) AS arrived(id, type, digest, hash, sealed)`;
}
