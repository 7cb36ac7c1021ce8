import 'server-only';

import type { RecordItem } from '@/domain/records/record';
import type { Etags } from '@/server/hospitals/fhir-r4/fetch-chart';
import type { RecordEndpoint } from '@/server/records/record-endpoint';
import { digestText } from '@/server/sealing/digest';
import { seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** Raised with every change of what a resource is reshaped into: what an earlier reshaper kept is made again. */
const RESHAPER = 5;

/**
 * The items of one record as they were last reshaped, beside the copies they
 * were made of. A long chart is a thousand resources to open and read; this is
 * one. Never evidence: whatever does not fit any more is made from the copies.
 * Beside them the tags of the answers they came in: gone with them, everything
 * is fetched once more.
 */
export type KeptItems = { itemsSealed: Uint8Array<ArrayBuffer>; shapedBy: Uint8Array<ArrayBuffer> };

export type OpenedItems = { items: readonly RecordItem[]; etags: Etags };

export function keepItems(endpoint: RecordEndpoint, sourceRecordId: string, kept: OpenedItems): KeptItems {
  return { itemsSealed: seal(sealedColumns.locatedItems(endpoint.id, sourceRecordId), JSON.stringify(kept)), shapedBy: shapeOf(endpoint) };
}

/** Null when they were made by another reshaper, under other number systems or under an earlier digest key. */
export function openItems(endpoint: RecordEndpoint, sourceRecordId: string, kept: { itemsSealed: Uint8Array | null; shapedBy: Uint8Array | null }): OpenedItems | null {
  if (!kept.itemsSealed || !kept.shapedBy || !shapeOf(endpoint).equals(kept.shapedBy)) return null;

  // Sealed by us for this place alone, so it is what this reshaper wrote.
  return JSON.parse(unseal(sealedColumns.locatedItems(endpoint.id, sourceRecordId), kept.itemsSealed)) as OpenedItems;
}

// Keyed: items hold digests of identifiers, which change with the key.
function shapeOf({ version }: RecordEndpoint): Buffer<ArrayBuffer> {
  return digestText('reshaper', `${RESHAPER}/${version}`);
}
