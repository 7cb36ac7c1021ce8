import 'server-only';

import type { CapabilityView, ConnectionView, NetworkPage } from '@/domain/records/network-view';
import type { RecordKind } from '@/domain/records/record';
import { failureReasons } from '@/domain/records/source';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import type { Prisma } from '@/prisma/generated/client';
import type { Capability } from '@/server/hospitals/fhir-r4/check-capability';
import { resourceKinds } from '@/server/hospitals/fhir-r4/resource-types';
import type { GuardContext } from '@/server/perform';
import { endpointOf, endpointSelection } from '@/server/records/record-endpoint';

const sourceSelection = {
  ...endpointSelection,
  pausedAt: true,
  checkedAt: true,
  lastAskedAt: true,
  lastAnsweredAt: true,
  lastFailure: true,
} as const satisfies Prisma.RecordSourceSelect;

type SourceRow = Prisma.RecordSourceGetPayload<{ select: typeof sourceSelection }>;

/** Every hospital of the installation and how its record system is connected. */
export async function listNetwork(context: GuardContext): Promise<Accepted<NetworkPage>> {
  const rows = await context.transaction.organisation.findMany({
    where: { kind: 'HOSPITAL' },
    orderBy: [{ level: 'asc' }, { code: 'asc' }],
    select: { code: true, name: true, nameEnglish: true, recordSources: { where: { path: 'HOSPITAL' }, select: sourceSelection } },
  });
  const hospitals = rows.map(({ recordSources: [source], ...hospital }) => ({ ...hospital, connection: source ? connectionView(source) : null }));
  const connected = hospitals.filter(({ connection }) => connection !== null && !connection.paused).length;

  context.audit({ kind: 'network-read', detail: { sources: connected } });
  return accepted({ hospitals, connected });
}

function connectionView(row: SourceRow): ConnectionView {
  const { id, version, baseUrl, numberSystem, residentNumberSystem, credentials, capability } = endpointOf(row);

  return {
    recordSourceId: id,
    version,
    baseUrl,
    numberSystem,
    residentNumberSystem,
    hasToken: credentials.bearerToken !== null,
    hasCertificate: credentials.clientCertificate !== null,
    hasAuthority: credentials.authority !== null,
    paused: row.pausedAt !== null,
    capability: capabilityView(capability),
    checkedAt: row.checkedAt.toISOString(),
    lastAskedAt: row.lastAskedAt?.toISOString() ?? null,
    lastAnsweredAt: row.lastAnsweredAt?.toISOString() ?? null,
    lastFailure: failureReasons.find((reason) => reason === row.lastFailure) ?? null,
  };
}

/** In kinds of record: which resource types carry them is nobody's business on a page. */
export function capabilityView({ fhirVersion, software, types, incremental, assumed }: Capability): CapabilityView {
  const kinds = [...new Set(types.map((type): RecordKind => resourceKinds[type]))];

  return {
    fhirVersion,
    software,
    kinds,
    missingKinds: [...new Set(Object.values(resourceKinds))].filter((kind) => !kinds.includes(kind)),
    incremental: incremental.length > 0,
    assumed,
  };
}
