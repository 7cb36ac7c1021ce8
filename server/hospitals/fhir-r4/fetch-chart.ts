import 'server-only';

import * as z from 'zod';

import type { FailureReason } from '@/domain/records/source';
import type { Connection } from '@/server/hospitals/connection';
import type { AskedType } from '@/server/hospitals/fhir-r4/resource-types';
import { maybe, reference } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { relativeReference } from '@/server/hospitals/fhir-r4/reshape/origin';
import { countFound, search, searchAgain } from '@/server/hospitals/fhir-r4/search';
import type { Query, SearchResult } from '@/server/hospitals/fhir-r4/search';
import { limits } from '@/server/hospitals/limits';
import { failureOf } from '@/server/hospitals/source-failure';

export type ChartRequest = {
  patientId: string;
  types: readonly AskedType[];
  /** Where an earlier complete answer is kept: only what changed is fetched, if that adds up. */
  since: Since | null;
  /** Of answers that are kept whole: such a type is first asked whether anything of it changed. */
  etags: Etags;
};

/** Strong ETags of whole answers, by type. */
export type Etags = Readonly<Partial<Record<AskedType, string>>>;

export type Since = {
  /** ISO 8601. */
  at: string;
  /** Types whose changes alone can be asked for. */
  types: readonly AskedType[];
  /** How many resources would be kept of this type, once these are added to what is kept. */
  countWith: (type: AskedType, changed: readonly unknown[]) => number;
};

export type TypeAnswer =
  /** `whole`: there is nothing else of this type; otherwise these are the changed ones, which may be none. */
  | ({ type: AskedType; ok: true; whole: boolean } & SearchResult)
  | { type: AskedType; ok: false; reason: FailureReason };

const prescribed = z.object({ medicationReference: maybe(reference) });
/** What fits into an address: some 40 characters each. */
const IDS_AT_ONCE = 40;

/** All types side by side; one that fails takes nothing from the others. */
export function fetchChart(connection: Connection, request: ChartRequest, signal: AbortSignal): Promise<readonly TypeAnswer[]> {
  return Promise.all(
    request.types.map(async (type): Promise<TypeAnswer> => {
      try {
        return { type, ok: true, ...(await fetchType(connection, type, request, signal)) };
      } catch (error) {
        return { type, ok: false, reason: failureOf(error) };
      }
    }),
  );
}

/** By its ETag where there is one, by what changed where that adds up, else whole. */
async function fetchType(connection: Connection, type: AskedType, request: ChartRequest, signal: AbortSignal): Promise<SearchResult & { whole: boolean }> {
  const etag = request.etags[type];
  const everything: Query = [ofPatient(request), ['_count', String(limits.pageSize)]];

  if (etag !== undefined) {
    const again = await searchAgain(connection, type, everything, { etag, signal });
    return again ? { whole: true, ...again } : { whole: false, resources: [], suppressed: false, etag };
  }

  const changed = await fetchChanged(connection, type, request, signal);
  // Its tag would stand for the changes alone.
  return changed ? { whole: false, ...changed, etag: null } : { whole: true, ...(await search(connection, type, everything, signal)) };
}

/**
 * What changed, or null when it has to be fetched whole: nothing is kept yet,
 * or the server's own count says that something has gone, which a search for
 * changes never shows.
 */
async function fetchChanged(connection: Connection, type: AskedType, request: ChartRequest, signal: AbortSignal): Promise<SearchResult | null> {
  const { since } = request;
  if (!since?.types.includes(type)) return null;

  const changed = await search(connection, type, [ofPatient(request), ['_count', String(limits.pageSize)], ['_lastUpdated', `ge${since.at}`]], signal);
  const total = await countFound(connection, type, [ofPatient(request)], signal);
  return !changed.suppressed && total === since.countWith(type, changed.resources) ? changed : null;
}

function ofPatient({ patientId }: ChartRequest): [string, string] {
  return ['patient', `Patient/${patientId}`];
}

/**
 * The medications that prescriptions only refer to: without them a line says no
 * more than that there was one. A server that does not give them costs the names.
 */
export async function fetchMedications(connection: Connection, types: readonly TypeAnswer[], signal: AbortSignal): Promise<readonly unknown[]> {
  const referred = types.flatMap((type) => (type.ok ? type.resources : [])).flatMap((resource) => prescribed.safeParse(resource).data?.medicationReference ?? []);
  const ids = [...new Set(referred.flatMap((one) => medicationId(one) ?? []))];
  const found: unknown[] = [];

  try {
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      found.push(...(await search(connection, 'Medication', [['_id', ids.slice(start, start + IDS_AT_ONCE).join(',')]], signal)).resources);
    }
  } catch (error) {
    failureOf(error);
  }
  return found;
}

function medicationId(medicationReference: z.output<typeof reference>): string | null {
  const [type, id] = relativeReference(medicationReference, 'Medication')?.split('/') ?? [];

  return type === 'Medication' && id !== undefined ? id : null;
}
