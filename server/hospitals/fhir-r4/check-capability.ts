import 'server-only';

import * as z from 'zod';

import type { CheckFault } from '@/domain/records/network-view';
import type { Connection } from '@/server/hospitals/connection';
import { listOf, maybe, text } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { getJson } from '@/server/hospitals/fhir-r4/get-json';
import { askedTypes, isAskedType } from '@/server/hospitals/fhir-r4/resource-types';
import type { AskedType } from '@/server/hospitals/fhir-r4/resource-types';
import { search } from '@/server/hospitals/fhir-r4/search';
import { failureOf, SourceFailure } from '@/server/hospitals/source-failure';

const statement = z.object({
  resourceType: z.literal('CapabilityStatement'),
  fhirVersion: maybe(text),
  software: maybe(z.object({ name: maybe(text), version: maybe(text) })),
  rest: listOf(
    z.object({
      mode: maybe(text),
      searchParam: listOf(z.object({ name: text })),
      resource: listOf(z.object({ type: text, searchParam: listOf(z.object({ name: text })) })),
    }),
  ),
});

/** What a server says it can do, of what is asked of it. */
export type Capability = {
  fhirVersion: string | null;
  software: string | null;
  types: readonly AskedType[];
  missingTypes: readonly AskedType[];
  /** Types of which only what changed can be asked for. */
  incremental: readonly AskedType[];
  /** The server does not describe itself. */
  assumed: boolean;
};

export type CapabilityReport = { ok: true; capability: Capability } | { ok: false; reason: CheckFault };

/** Small servers answer searches and leave `metadata` out: then everything is tried. */
const assumedCapability: Capability = { fhirVersion: null, software: null, types: askedTypes, missingTypes: [], incremental: [], assumed: true };
const NOBODY = 'yika-capability-check';

/**
 * Asks a server what it can do, and says plainly whether that is enough to
 * read a history from it. A search for nobody shows that the credentials open
 * patients as well, not only the front page.
 * @param numberSystem the system of the hospital's own patient numbers
 */
export async function checkCapability(connection: Connection, numberSystem: string, signal: AbortSignal): Promise<CapabilityReport> {
  try {
    const report = await readStatement(connection, signal);

    if (report.ok) await search(connection, 'Patient', [['identifier', `${numberSystem}|${NOBODY}`]], signal);
    return report;
  } catch (error) {
    const reason = failureOf(error);
    return { ok: false, reason: reason === 'unreadable' ? 'not-fhir' : reason };
  }
}

async function readStatement(connection: Connection, signal: AbortSignal): Promise<CapabilityReport> {
  const answer = await getJson(connection, new URL('metadata', connection.baseUrl), { signal });

  return answer.found === 'new' ? judge(answer.body) : { ok: true, capability: assumedCapability };
}

function judge(body: unknown): CapabilityReport {
  const parsed = statement.safeParse(body);
  if (!parsed.success) throw new SourceFailure('unreadable');

  const { fhirVersion, software, rest } = parsed.data;
  const server = rest.find(({ mode }) => mode === 'server') ?? rest[0];
  const offered = new Map(server?.resource.map(({ type, searchParam }) => [type, searchParam.map(({ name }) => name)]) ?? []);
  const everywhere = server?.searchParam.map(({ name }) => name) ?? [];
  const types = [...offered.keys()].filter(isAskedType);

  if (fhirVersion?.startsWith('4.0.') !== true) return { ok: false, reason: 'not-r4' };
  if (!findsPatients(offered.get('Patient'))) return { ok: false, reason: 'no-patients' };
  return {
    ok: true,
    capability: {
      fhirVersion,
      software: software?.name == null ? null : [software.name, software.version].filter(Boolean).join(' '),
      types,
      missingTypes: askedTypes.filter((type) => !types.includes(type)),
      incremental: types.filter((type) => everywhere.includes('_lastUpdated') || offered.get(type)?.includes('_lastUpdated') === true),
      assumed: false,
    },
  };
}

/** A statement that lists no search parameters at all has left them out; the search for nobody says the rest. */
function findsPatients(parameters: readonly string[] | undefined): boolean {
  return parameters !== undefined && (parameters.length === 0 || parameters.includes('identifier'));
}
