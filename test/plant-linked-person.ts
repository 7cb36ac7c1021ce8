import { randomUUID } from 'node:crypto';

import { shanghaiDate } from '@/domain/calendar';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import { database, inTransaction } from '@/server/db';
import type { Credentials } from '@/server/hospitals/connection';
import type { Capability } from '@/server/hospitals/fhir-r4/check-capability';
import { sealCredentials } from '@/server/records/record-endpoint';
import { digestIdentifier } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

/** A record system as a test found it, and the number under which it knows the person. */
export type PlantedEndpoint = { baseUrl: string; bearerToken: string | null; numberSystem: string; localNumber: string; capability: Capability };

export type LinkedPerson = { personId: string; hospitals: readonly PlantedHospital[]; sourceRecordIds: readonly string[] };

/** One person with a record at a hospital of its own for each endpoint. */
export async function plantLinkedPerson(endpoints: readonly PlantedEndpoint[]): Promise<LinkedPerson> {
  const personId = randomUUID();
  const hospitals: PlantedHospital[] = [];
  const sourceRecordIds: string[] = [];

  for (const endpoint of endpoints) {
    const hospital = await plantHospital();
    hospitals.push(hospital);
    sourceRecordIds.push(await plantRecord(hospital.id, endpoint.localNumber));
    await plantSource(hospital.id, endpoint);
  }
  await inTransaction(async (transaction) => {
    const delta = identityDelta({ opened: sourceRecordIds.map((record) => ({ record, person: personId })) });
    const { id: eventId } = await transaction.identityEvent.create({ data: { kind: 'IMPORT', idempotencyKey: randomUUID(), delta } });
    await transaction.person.create({ data: { id: personId, indexNumber: `YK${personId.slice(0, 12)}`, stateEventId: eventId } });
    await transaction.membership.createMany({ data: sourceRecordIds.map((sourceRecordId) => ({ sourceRecordId, personId, basis: 'AUTOMATIC' as const, openedEventId: eventId })) });
  });
  return { personId, hospitals, sourceRecordIds };
}

async function plantRecord(organisationId: string, localNumber: string): Promise<string> {
  const id = randomUUID();

  await database().sourceRecord.create({
    data: {
      id,
      organisationId,
      localNumberDigest: digestIdentifier(localNumberSystem(organisationId), localNumber),
      localNumberSealed: seal(sealedColumns.localNumber(id), localNumber),
    },
  });
  return id;
}

async function plantSource(organisationId: string, { baseUrl, bearerToken, numberSystem, capability }: PlantedEndpoint): Promise<void> {
  const id = randomUUID();
  const credentials: Credentials = { bearerToken, clientCertificate: null, authority: null };

  await database().recordSource.create({
    data: { id, organisationId, baseUrl, numberSystem, credentialsSealed: sealCredentials(id, credentials), capability, checkedAt: new Date() },
  });
}

/** Checked in today at the first of the person's hospitals, whose doctors then treat them. */
export async function plantTodaysVisit({ hospitals: [hospital], sourceRecordIds: [sourceRecordId] }: LinkedPerson): Promise<void> {
  if (!hospital || sourceRecordId === undefined) throw new Error('the person has no hospital');
  const { staffId } = await plantStaff(hospital, ['CLERK']);

  await database().visit.create({
    data: {
      id: randomUUID(),
      organisationId: hospital.id,
      sourceRecordId,
      departmentId: hospital.departmentId,
      visitDate: new Date(shanghaiDate(new Date())),
      queueNumber: 1,
      checkedInById: staffId,
    },
  });
}
