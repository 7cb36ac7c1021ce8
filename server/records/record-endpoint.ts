import 'server-only';

import * as z from 'zod';

import type { Prisma } from '@/prisma/generated/client';
import type { Credentials, Endpoint } from '@/server/hospitals/connection';
import type { Capability } from '@/server/hospitals/fhir-r4/check-capability';
import { askedTypes } from '@/server/hospitals/fhir-r4/resource-types';
import { seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const credentials: z.ZodType<Credentials> = z.object({
  bearerToken: z.string().nullable(),
  clientCertificate: z.object({ certificate: z.string(), key: z.string() }).nullable(),
  authority: z.string().nullable(),
});

const type = z.enum(askedTypes);

const capability: z.ZodType<Capability> = z.object({
  fhirVersion: z.string().nullable(),
  software: z.string().nullable(),
  types: z.array(type),
  missingTypes: z.array(type),
  incremental: z.array(type),
  assumed: z.boolean(),
});

export const endpointSelection = {
  id: true,
  version: true,
  path: true,
  baseUrl: true,
  numberSystem: true,
  residentNumberSystem: true,
  credentialsSealed: true,
  capability: true,
} as const satisfies Prisma.RecordSourceSelect;

type EndpointRow = Prisma.RecordSourceGetPayload<{ select: typeof endpointSelection }>;

/** A way to ask one hospital, ready to be used; holds its credentials, so it never leaves the server. */
export type RecordEndpoint = Endpoint & { numberSystem: string; residentNumberSystem: string | null; capability: Capability };

export function endpointOf({ id, version, baseUrl, numberSystem, residentNumberSystem, credentialsSealed, capability: found }: EndpointRow): RecordEndpoint {
  const opened: unknown = JSON.parse(unseal(sealedColumns.sourceCredentials(id), credentialsSealed));

  return { id, version, baseUrl, numberSystem, residentNumberSystem, credentials: credentials.parse(opened), capability: readCapability(found) };
}

export function readCapability(stored: unknown): Capability {
  return capability.parse(stored);
}

export function sealCredentials(recordSourceId: string, plain: Credentials): Uint8Array<ArrayBuffer> {
  return seal(sealedColumns.sourceCredentials(recordSourceId), JSON.stringify(plain));
}
