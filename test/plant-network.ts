import { randomUUID } from 'node:crypto';

import type { demoAccounts } from '@/demo/accounts';
import { getCastMember } from '@/demo/cast';
import type { CastKey } from '@/demo/cast';
import { fillDemo } from '@/demo/fill/fill-demo';
import { normalLocalNumber } from '@/demo/fill/local-number';
import { announceHospitals } from '@/demo/hospital-servers/announce-hospitals';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import { startHospitalServers } from '@/demo/hospital-servers/start-all';
import { shanghaiDate } from '@/domain/calendar';
import { database } from '@/server/db';
import { digestIdentifier } from '@/server/sealing/digest';
import { localNumberSystem } from '@/server/sealing/sealed-columns';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';

export type PlantedNetwork = {
  servers: readonly HospitalServer[];
  serverOf: (hospital: string) => HospitalServer;
  /** Switches a fault of one hospital on; null: off. */
  setFault: (hospital: string, fault: string | null) => Promise<void>;
  stop: () => Promise<void>;
};

/** The demo's cast in the database of this test, and the six hospitals that hold their records, asked over real HTTP. */
export async function plantNetwork(): Promise<PlantedNetwork> {
  await fillDemo({ connectionString: process.env['DATABASE_URL'] ?? '', persons: 0, seed: null, onProgress: () => undefined });
  const servers = await startHospitalServers();
  await announceHospitals(servers);

  const serverOf = (hospital: string) => {
    const server = servers.find((one) => one.hospital === hospital);
    if (!server) throw new Error(`no server of ${hospital}`);
    return server;
  };
  return {
    servers,
    serverOf,
    setFault: async (hospital, fault) => {
      const address = serverOf(hospital).baseUrl.replace('/fhir', fault === null ? '/fault' : `/fault/${fault}`);
      const { status } = await fetch(address, { method: fault === null ? 'DELETE' : 'PUT' });
      if (status !== 204) throw new Error(`the fault ${String(fault)} was not switched`);
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** A member of the demo's staff in a session of their own. */
export async function signInDemo(userName: (typeof demoAccounts)[number]['userName']): Promise<SignedInStaff> {
  const { id, organisationId } = await database().staff.findUniqueOrThrow({ where: { userName }, select: { id: true, organisationId: true } });
  const now = new Date();
  const { token } = await openSession(database(), { staffId: id, organisationId }, now);
  const staff = await findStaffBySessionToken(token, now);
  if (!staff) throw new Error('the session was not found');

  return staff;
}

/** The person and the record of a cast member at one of their hospitals. */
export async function findCastRecord(key: CastKey, hospital: string): Promise<{ personId: string; sourceRecordId: string; organisationId: string }> {
  const record = getCastMember(key).records.find((one) => one.hospital === hospital);
  if (!record) throw new Error(`${key} is not at ${hospital}`);

  const { id: organisationId } = await database().organisation.findUniqueOrThrow({ where: { code: hospital }, select: { id: true } });
  const localNumberDigest = digestIdentifier(localNumberSystem(organisationId), normalLocalNumber(record.hospital, record.localNumber));
  const { id, memberships } = await database().sourceRecord.findUniqueOrThrow({
    where: { organisationId_localNumberDigest: { organisationId, localNumberDigest } },
    select: { id: true, memberships: { where: { closedEventId: null }, select: { personId: true } } },
  });
  return { personId: memberships[0]?.personId ?? '', sourceRecordId: id, organisationId };
}

/** Checks a cast member in at one of their hospitals today, so that its doctors treat them. */
export async function plantVisit(key: CastKey, hospital: string): Promise<{ personId: string; sourceRecordId: string }> {
  const { personId, sourceRecordId, organisationId } = await findCastRecord(key, hospital);
  const department = await database().department.findFirstOrThrow({ where: { organisationId }, select: { id: true } });
  const { id: checkedInById } = await database().staff.findFirstOrThrow({ select: { id: true } });
  const visitDate = new Date(shanghaiDate(new Date()));
  const queueNumber = 1 + (await database().visit.count({ where: { departmentId: department.id, visitDate } }));

  await database().visit.create({ data: { id: randomUUID(), organisationId, sourceRecordId, departmentId: department.id, visitDate, queueNumber, checkedInById } });
  return { personId, sourceRecordId };
}
