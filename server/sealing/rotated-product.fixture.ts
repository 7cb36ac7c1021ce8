import 'server-only';

import { randomBytes, randomUUID } from 'node:crypto';

import { vi } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import type { Transaction } from '@/server/db';
import type { PlantedHospital } from '@/test/plant-staff';

const drawKey = () => randomBytes(32).toString('base64');
export const bytes = { k1: drawKey(), k2: drawKey(), k3: drawKey() };
// The specimen number of GB 11643-1999; nobody's.
export const card: CarriedIdentifier = {
  kind: 'prc_id18',
  system: 'prc_id18',
  value: '11010519491231002X',
  masked: '110***********002X',
  assurance: 'checksum',
  captureMethod: 'CHIP',
  claims: true,
  primary: true,
  sex: 'F',
  birthDate: '1949-12-31', expiresOn: null,
 documentType: null,
};
export const passport: CarriedIdentifier = { ...card, kind: 'passport_cn', system: 'passport_cn', value: 'E00000000', masked: 'E****0000' };
export const person: Demographics = {
  name: '单晓云',
  nameReading: 'shan xiao yun',
  foreignName: null,
  sex: '2',
  birthDate: '1949-12-31',
  phone: '13800138000',
  address: '浙江省杭州市',
  nationality: 'CHN',
  ethnicGroup: '01',
};

export type Planted = { hospital: PlantedHospital; personId: string; otherPersonId: string; sourceRecordId: string; draftId: string; recordSourceId: string; copyId: string };

/** The product as a server that has just started with these keys sees it. */
export async function startWith(keys: string, suite: 'international' | 'chinese') {
  Object.assign(process.env, { YIKA_SEAL_KEYS: keys, YIKA_DIGEST_KEYS: keys, YIKA_SUITE: suite });
  vi.resetModules();
  await globalThis.yikaDatabase?.$disconnect();
  globalThis.yikaDatabase = undefined;

  return {
    ...(await import('@/server/db')),
    ...(await import('@/server/patient-index/find-claim-holders')),
    ...(await import('@/server/patient-index/find-candidates')),
    ...(await import('@/server/patient-index/make-person')),
    ...(await import('@/server/patient-index/store-record')),
    ...(await import('@/server/patient-index/stored-demographics')),
    ...(await import('@/server/sealing/digest')),
    ...(await import('@/server/sealing/rotate-keys')),
    ...(await import('@/server/sealing/seal')),
    ...(await import('@/server/sealing/sealed-columns')),
    ...(await import('@/test/plant-staff')),
  };
}

export type Product = Awaited<ReturnType<typeof startWith>>;

export const before = () => startWith(`k1:${bytes.k1}`, 'international');
export const between = () => startWith(`k2:${bytes.k2},k1@international:${bytes.k1}`, 'chinese');
export const after = () => startWith(`k2:${bytes.k2}`, 'chinese');

export async function plant(product: Product): Promise<Planted> {
  const hospital = await product.plantHospital();
  const staff = await product.plantStaff(hospital, ['CLERK']);

  return product.inTransaction(async (transaction) => {
    const context = { staff, transaction, now: new Date(), today: '2026-11-23', audit: () => undefined };
    const register = async (demographics: Demographics, identifiers: CarriedIdentifier[]) => {
      const sourceRecordId = await product.storeRecord(context, { demographics, captureMethods: {}, identifiers, reason: null });
      const { personId } = await product.makePerson(context, { sourceRecordId, claimed: identifiers, idempotencyKey: randomUUID(), reason: null });
      return { sourceRecordId, personId };
    };
    const { sourceRecordId, personId } = await register(person, [card]);
    const other = await register({ ...person, name: '单小芸', phone: null }, [passport]);
    const draftId = randomUUID();
    const sealed = product.seal(product.sealedColumns.draft(draftId), 'half typed');
    await transaction.registrationDraft.create({ data: { id: draftId, staffId: staff.staffId, sealed } });

    const copied = await plantCopy(product, transaction, hospital.id, sourceRecordId);
    return { hospital, personId, otherPersonId: other.personId, sourceRecordId, draftId, ...copied };
  });
}

async function plantCopy({ seal, sealedColumns, digestIdentifier, resourceSystem }: Product, transaction: Transaction, organisationId: string, sourceRecordId: string) {
  const [recordSourceId, copyId] = [randomUUID(), randomUUID()];
  const at = new Date();

  await transaction.recordSource.create({
    data: {
      id: recordSourceId,
      organisationId,
      baseUrl: 'https://fhir.example/',
      numberSystem: 'urn:number',
      credentialsSealed: seal(sealedColumns.sourceCredentials(recordSourceId), 'a token'),
      capability: {},
      checkedAt: at,
      locators: { create: { sourceRecordId, items: 1, patientSealed: seal(sealedColumns.locatedPatient(recordSourceId, sourceRecordId), 'p1') } },
      copies: {
        create: {
          id: copyId,
          sourceRecordId,
          resourceType: 'Observation',
          resourceDigest: digestIdentifier(resourceSystem(recordSourceId, 'Observation'), 'r1'),
          hash: Buffer.alloc(32),
          payloadSealed: seal(sealedColumns.recordCopy(copyId), '{"id":"r1"}'),
          receivedAt: at,
          lastConfirmedAt: at,
        },
      },
    },
  });
  return { recordSourceId, copyId };
}

/** Takes a claim from one person to the other, as a merge does. */
export async function moveClaim(product: Product, system: string, from: string, to: string): Promise<void> {
  await product.inTransaction(async (transaction) => {
    const live = await transaction.identifierClaim.findFirstOrThrow({ where: { system, personId: from, releasedEventId: null } });
    const delta = identityDelta({ claimed: { [to]: 1 }, released: { [from]: 1 } });
    const event = await transaction.identityEvent.create({ data: { kind: 'CLAIM', idempotencyKey: randomUUID(), delta } });

    await transaction.identifierClaim.update({ where: { id: live.id }, data: { releasedEventId: event.id } });
    await transaction.identifierClaim.create({ data: { system, digest: live.digest, personId: to, eventId: event.id } });
  });
}

/** More versions of one record than a page holds. */
export async function plantVersions({ database, sealDemographics }: Product, id: string, count: number): Promise<void> {
  const versions = Array.from({ length: count }, (_, index) => ({
    sourceRecordId: id,
    version: index + 2,
    demographicsSealed: sealDemographics(id, index + 2, person),
    captureMethods: {},
  }));

  await database().sourceRecordVersion.createMany({ data: versions });
}
