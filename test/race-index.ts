import { randomUUID } from 'node:crypto';

import { database } from '@/server/db';
import { identifyScan } from '@/server/desk/identify-scan';
import { correctRecord } from '@/server/patient-index/correct-record';
import { linkRecord } from '@/server/patient-index/link-record';
import { registerPerson } from '@/server/patient-index/register-person';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { plantedCard, plantIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { merge, mergeDone, personOf, plantScene, undo } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';

/** One round of two transactions at once; answers what went wrong, or null. */
export type RaceRound = (scene: Scene) => Promise<string | null>;

const LANES = 4;

/** So many rounds, in lanes that each have persons of their own, one after the other within a lane. */
export async function runRace(round: RaceRound, rounds: number): Promise<readonly string[]> {
  const faults = await Promise.all(
    Array.from({ length: LANES }, async () => {
      const scene = await plantScene();
      const found: string[] = [];
      for (let done = 0; done < rounds / LANES; done += 1) found.push(...(await takeRound(round, scene)));
      return found;
    }),
  );
  return faults.flat();
}

async function takeRound(round: RaceRound, scene: Scene): Promise<string[]> {
  try {
    const fault = await round(scene);
    return fault === null ? [] : [fault];
  } catch (error) {
    return [String(error)];
  }
}

/** Two administrators merge the same two, each into the other: one merge, and the second is told they are one. */
export async function crossMerges(scene: Scene): Promise<string | null> {
  const { one, two } = scene;
  const answers = await Promise.all([
    merge(scene, { seen: [], survivorId: one.personId }),
    merge(scene, { seen: [], survivorId: two.personId, personIds: [two.personId, one.personId] }),
  ]);
  const done = answers.flatMap((answer) => (answer.ok && answer.value.state === 'merged' ? [answer.value] : []));
  const told = answers.flatMap((answer) => (answer.ok && answer.value.state === 'already-one' ? [answer.value] : []));
  const [merged] = done;

  if (!merged || done.length !== 1 || told[0]?.survivorId !== merged.survivorId) return `two answers: ${JSON.stringify(answers)}`;
  if ((await personOf(one.recordId)) !== merged.survivorId || (await personOf(two.recordId)) !== merged.survivorId) return 'one merge left two persons';
  return takeBack(scene, merged.eventId);
}

/** A merge drawn from one version of a record while a window corrects it: never both, unless the correction came after. */
export async function mergeAgainstEdit(scene: Scene): Promise<string | null> {
  const { two, clerk } = scene;
  const latest = await database().sourceRecordVersion.findFirstOrThrow({ where: { sourceRecordId: two.recordId }, orderBy: { version: 'desc' } });
  const demographics = unsealDemographics(two.recordId, latest.version, latest.demographicsSealed);
  const seen = [{ personId: two.personId, records: [{ recordId: two.recordId, version: latest.version }] }];
  const [merged, corrected] = await Promise.all([
    merge(scene, { seen }),
    actAs(clerk, correctRecord, {
      recordId: two.recordId,
      seenVersion: latest.version,
      demographics: { ...demographics, phone: `138${String(latest.version).padStart(8, '0')}` },
      reason: '换了号码',
      stated: null,
    }),
  ]);

  if (!corrected.ok) return `the correction was refused: ${corrected.reason}`;
  if (!merged.ok) return merged.reason === 'changed' && merged.differences[0]?.difference === 'corrected' ? null : `the merge was refused: ${merged.reason}`;
  if (merged.value.state !== 'merged') return 'nobody else merged them';
  if (await wasCorrectedFirst(two.recordId, latest.version + 1, merged.value.eventId)) return 'a merge was decided on a version that was out of date';
  return takeBack(scene, merged.value.eventId);
}

/** The audit trail is written last in a transaction, and both hold the same lock: its order is the order they ran in. */
async function wasCorrectedFirst(recordId: string, version: number, eventId: string): Promise<boolean> {
  const correction = await database().auditEvent.findFirstOrThrow({
    where: { kind: 'record-corrected', AND: [{ detail: { path: ['sourceRecordId'], equals: recordId } }, { detail: { path: ['version'], equals: version } }] },
  });
  const decision = await database().auditEvent.findFirstOrThrow({ where: { kind: 'persons-merged', detail: { path: ['eventId'], equals: eventId } } });

  return correction.id < decision.id;
}

/** A card of the retiring person is registered, and its person gets a record elsewhere, while the merge runs: one claim, nobody lost. */
export async function mergeAgainstRegistration(scene: Scene): Promise<string | null> {
  const { clerk, neighbour } = scene;
  const card = plantedCard();
  const pair = { ...scene, one: await plantIdentity(clerk), two: await plantIdentity(clerk, {}, [card]) };
  const [eventId, registered, linked] = await Promise.all([
    mergeDone(pair, { seen: [] }),
    actAs(clerk, async (context, despite: boolean) => {
      context.audit({ kind: 'draft-saved', detail: {} });
      const demographics = { name: '另一个', nameReading: 'ling yi ge', foreignName: null, sex: '1', birthDate: null, phone: null, address: null, nationality: null, ethnicGroup: null } as const;
      return registerPerson(context, { demographics, captureMethods: {}, identifiers: [card], reason: null, idempotencyKey: randomUUID(), despite });
    }, false),
    actAs(neighbour, async (context, personId: string) => ({ ok: true as const, value: await linkRecord(context, personId, randomUUID()) }), pair.two.personId),
  ]);

  if (registered.ok || !registered.personIds.every((id) => id === pair.one.personId || id === pair.two.personId)) return 'a second entry was made for one card';
  if (!linked.ok || (await personOf(linked.value)) !== pair.one.personId) return 'a record was linked to a number that is not in force';
  const undone = await undo(pair, eventId, { homes: { [linked.value]: 'stays' } });
  return undone.ok ? null : `undoing was refused: ${undone.reason}`;
}

/** The retiring person's card is scanned at a window while they are merged: whoever is met is in force, and nothing is unexpected. */
export async function mergeAgainstScan(scene: Scene): Promise<string | null> {
  const { clerk } = scene;
  const number = randomUUID().replaceAll('-', '').toUpperCase();
  const pair = { ...scene, one: await plantIdentity(clerk), two: await plantIdentity(clerk, {}, [plantedCard(number)]) };
  const [eventId, ...scans] = await Promise.all([
    mergeDone(pair, { seen: [] }),
    ...Array.from({ length: 3 }, () => actAs(clerk, identifyScan, { text: `${number}:1`, by: 'scan' as const })),
  ]);

  const met = scans.map((scan) => (scan.ok && scan.value.outcome === 'found' ? scan.value.person.personId : null));
  if (!met.every((id) => id === pair.one.personId || id === pair.two.personId)) return `a scan met ${met.join(', ')}`;
  return takeBack(pair, eventId);
}

async function takeBack(scene: Scene, eventId: string): Promise<string | null> {
  const undone = await undo(scene, eventId, { keepApart: false });
  if (!undone.ok) return `undoing was refused: ${undone.reason}`;

  const persons = [await personOf(scene.one.recordId), await personOf(scene.two.recordId)];
  return persons[0] === scene.one.personId && persons[1] === scene.two.personId ? null : 'undoing left somebody elsewhere';
}
