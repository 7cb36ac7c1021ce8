import { randomUUID } from 'node:crypto';

import { database } from '@/server/db';
import { openConnection } from '@/server/hospitals/connection';
import type { Credentials } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import type { Capability } from '@/server/hospitals/fhir-r4/check-capability';
import { sealCredentials } from '@/server/records/record-endpoint';

import { patientNumberSystem, RESIDENT_NUMBER_SYSTEM } from '@/demo/hospital-servers/render/teller';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';

const CHECK_MS = 10_000;
const SIMULATED = 'http://127.0.0.1:';

/**
 * Makes the simulated hospitals known to the console where they now listen.
 * A connection that an administrator gave another address is left alone, so is
 * one that still fits, and one that they took away stays away.
 */
export async function announceHospitals(servers: readonly HospitalServer[]): Promise<void> {
  for (const server of servers) {
    const organisation = await database().organisation.findUnique({ where: { code: server.hospital }, select: { id: true } });

    if (organisation) await announce(server, organisation.id);
  }
}

async function announce({ hospital, baseUrl, token }: HospitalServer, organisationId: string): Promise<void> {
  const key = { organisationId, path: 'HOSPITAL' as const };
  const known = await database().recordSource.findUnique({ where: { organisationId_path: key }, select: { id: true, baseUrl: true } });
  if (known ? known.baseUrl === baseUrl || !known.baseUrl.startsWith(SIMULATED) : await wasRemoved(hospital)) return;

  const credentials: Credentials = { bearerToken: token, clientCertificate: null, authority: null };
  const id = known?.id ?? randomUUID();
  const found = { baseUrl, credentialsSealed: sealCredentials(id, credentials), capability: await check(hospital, baseUrl, credentials), checkedAt: new Date() };
  const systems = { numberSystem: patientNumberSystem(hospital), residentNumberSystem: RESIDENT_NUMBER_SYSTEM };

  if (known) await database().recordSource.update({ where: { id }, data: { ...found, version: { increment: 1 } } });
  else await database().recordSource.create({ data: { id, ...key, ...found, ...systems } });
}

/** The trail is what remembers it: the connection itself is gone. */
async function wasRemoved(hospital: HospitalServer['hospital']): Promise<boolean> {
  return (await database().auditEvent.count({ where: { kind: 'source-removed', outcome: 'done', detail: { path: ['organisationCode'], equals: hospital } } })) > 0;
}

async function check(hospital: HospitalServer['hospital'], baseUrl: string, credentials: Credentials): Promise<Capability> {
  const connection = openConnection({ baseUrl, credentials });

  try {
    const report = await checkCapability(connection, patientNumberSystem(hospital), AbortSignal.timeout(CHECK_MS));
    if (!report.ok) throw new Error(`the simulated hospital ${hospital} is not fit: ${report.reason}`);

    return report.capability;
  } finally {
    await connection.agent.close();
  }
}
