import 'server-only';

import * as z from 'zod';

import type { Connection } from '@/server/hospitals/connection';
import { identifier, listOf, resourceHead } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { search } from '@/server/hospitals/fhir-r4/search';
import { SourceFailure } from '@/server/hospitals/source-failure';

const patient = resourceHead.extend({ resourceType: z.literal('Patient'), identifier: listOf(identifier) });

/** A number of the source record, in the system under which this hospital knows it. */
export type AskedIdentifier = { system: string; value: string };

export type FoundPatient =
  | { found: 'one'; patientId: string; resource: unknown }
  | { found: 'none' }
  /** The hospital says that there is something it may not show. */
  | { found: 'suppressed' };

/**
 * The one patient who carries the number. Two of them, or one who does not
 * carry it, is a hospital that would show us somebody else's chart.
 * @throws {SourceFailure} `wrong-patient` among others
 */
export async function findPatient(connection: Connection, asked: readonly AskedIdentifier[], signal: AbortSignal): Promise<FoundPatient> {
  for (const one of asked) {
    const { resources, suppressed } = await search(connection, 'Patient', [['identifier', `${one.system}|${one.value}`]], signal);
    if (suppressed) return { found: 'suppressed' };

    const [first] = resources;
    if (first !== undefined) return requireOne(resources, one);
  }
  return { found: 'none' };
}

function requireOne(resources: readonly unknown[], { system, value }: AskedIdentifier): FoundPatient {
  const parsed = patient.safeParse(resources[0]);
  if (!parsed.success) throw new SourceFailure('unreadable');

  const carries = parsed.data.identifier.some((one) => one.system === system && one.value === value);
  if (resources.length > 1 || !carries) throw new SourceFailure('wrong-patient');
  return { found: 'one', patientId: parsed.data.id, resource: resources[0] };
}
