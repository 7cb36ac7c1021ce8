import { randomUUID } from 'node:crypto';

import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { database } from '@/server/db';
import { mergePatients } from '@/server/patient-index/merge-patients';
import type { MergeInput } from '@/server/patient-index/merge-patients';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { UndoInput } from '@/server/patient-index/undo-identity-event';
import type { SignedInStaff } from '@/server/session';
import { plantIdentity } from '@/test/plant-identity';
import type { PlantedIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

/** Two persons of one hospital, and those who work on them. */
export type Scene = {
  hospital: PlantedHospital;
  clerk: SignedInStaff;
  /** A clerk of another hospital. */
  neighbour: SignedInStaff;
  administrator: SignedInStaff;
  one: PlantedIdentity;
  two: PlantedIdentity;
};

export async function plantScene(): Promise<Scene> {
  const hospital = await plantHospital();
  const clerk = await plantStaff(hospital, ['CLERK']);

  return {
    hospital,
    clerk,
    neighbour: await plantStaff(await plantHospital(), ['CLERK']),
    administrator: await plantStaff(hospital, ['INDEX_ADMINISTRATOR']),
    one: await plantIdentity(clerk),
    two: await plantIdentity(clerk),
  };
}

export function drawn({ personId, recordId }: PlantedIdentity): SeenPerson {
  return { personId, records: [{ recordId, version: 1 }] };
}

/** The administrator merges the second into the first, on the picture both were planted with. */
export function merge({ administrator, one, two }: Scene, changed: Partial<MergeInput> = {}, staff = administrator) {
  return actAs(staff, mergePatients, {
    idempotencyKey: randomUUID(),
    personIds: [one.personId, two.personId],
    survivorId: one.personId,
    seen: [drawn(one), drawn(two)],
    reason: null,
    approvedByTwo: false,
    ...changed,
  });
}

/** The event of a merge that is done. */
export async function mergeDone(scene: Scene, changed: Partial<MergeInput> = {}): Promise<string> {
  const outcome = await merge(scene, changed);
  if (!outcome.ok || outcome.value.state !== 'merged') throw new Error('the merge should be done');
  return outcome.value.eventId;
}

export function undo({ administrator }: Scene, eventId: string, changed: Partial<UndoInput> = {}, staff = administrator) {
  return actAs(staff, undoIdentityEvent, { idempotencyKey: randomUUID(), eventId, reason: '看错了', homes: {}, keepApart: true, ...changed });
}

export async function personOf(recordId: string): Promise<string> {
  return (await database().membership.findFirstOrThrow({ where: { sourceRecordId: recordId, closedEventId: null } })).personId;
}
