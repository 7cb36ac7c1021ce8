import { randomUUID } from 'node:crypto';

import { generateBlock } from '@/demo/population/generate-population';
import { matchKeys } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import { inTransaction } from '@/server/db';
import { sealDemographics } from '@/server/patient-index/stored-demographics';
import { digestIdentifier, matchKeyDigest } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';

const SEED = 20_261_124;
const BLOCK = 1_000;

export type PlantedMember = { personId: string; recordId: string; demographics: Demographics };

/** So many people of the population at a hospital, each with one record and no document, in one event. */
export function plantPopulation(organisationId: string, count: number): Promise<readonly PlantedMember[]> {
  const blocks = Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => generateBlock(SEED, block));

  return plantMembers(organisationId, blocks.flat().slice(0, count).map(({ demographics }) => demographics));
}

/** One new person for each of these, in one event. */
export async function plantMembers(organisationId: string, people: readonly Demographics[]): Promise<readonly PlantedMember[]> {
  const members = people.map((demographics) => ({ personId: randomUUID(), recordId: randomUUID(), demographics }));

  await inTransaction(async (transaction) => {
    const delta = identityDelta({ opened: members.map(({ recordId, personId }) => ({ record: recordId, person: personId })) });
    await transaction.sourceRecord.createMany({ data: members.map(({ recordId }) => sourceRecord(organisationId, recordId)) });
    await transaction.sourceRecordVersion.createMany({
      data: members.map(({ recordId, demographics }) => ({ sourceRecordId: recordId, version: 1, demographicsSealed: sealDemographics(recordId, 1, demographics), captureMethods: {} })),
    });
    await transaction.matchKey.createMany({
      data: members.flatMap(({ recordId, demographics }) => matchKeys(demographics).map(({ kind, text }) => ({ kind, key: matchKeyDigest(kind, text), sourceRecordId: recordId }))),
    });
    const { id: eventId } = await transaction.identityEvent.create({ data: { kind: 'IMPORT', idempotencyKey: randomUUID(), delta } });
    await transaction.person.createMany({ data: members.map(({ personId }) => ({ id: personId, indexNumber: `T${personId}`, stateEventId: eventId })) });
    await transaction.membership.createMany({ data: members.map(({ recordId, personId }) => ({ sourceRecordId: recordId, personId, basis: 'NEW' as const, openedEventId: eventId })) });
  });
  return members;
}

function sourceRecord(organisationId: string, id: string) {
  return {
    id,
    organisationId,
    localNumberDigest: digestIdentifier(localNumberSystem(organisationId), id),
    localNumberSealed: seal(sealedColumns.localNumber(id), id),
  };
}
