import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

import { PartitionOracle } from '@/domain/patient-index/partition-oracle.fixture';
import { database } from '@/server/db';
import { correctRecord } from '@/server/patient-index/correct-record';
import { judgePatients } from '@/server/patient-index/judge-patients';
import { mergePatients } from '@/server/patient-index/merge-patients';
import { splitPatient } from '@/server/patient-index/split-patient';
import { unsealDemographics } from '@/server/patient-index/stored-demographics';
import { undoIdentityEvent } from '@/server/patient-index/undo-identity-event';
import type { SignedInStaff } from '@/server/session';
import { plantIdentity, plantRecord } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

// The plans are tried on a thousand sequences in memory; these few say that the rows do what the plans say.
const SEQUENCES = 12;
const STEPS = 14;

const verbs = ['register', 'link', 'edit', 'merge', 'merge', 'merge', 'undo', 'undo', 'apart', 'split', 'unlink'] as const;
const step = fc.record({ verb: fc.constantFrom(...verbs), one: fc.nat(), other: fc.nat() });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let clerk: SignedInStaff;
let administrator: SignedInStaff;

beforeAll(async () => {
  const hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
  administrator = await plantStaff(hospital, ['INDEX_ADMINISTRATOR']);
});

/** The real verbs on real rows, beside the oracle that only knows what was decided. */
class Model {
  readonly oracle = new PartitionOracle();
  readonly #persons: string[] = [];
  readonly #links: { recordId: string; linkedId: string; eventId: string }[] = [];
  readonly #decisions: { eventId: string; kind: 'merge' | 'apart' }[] = [];

  async take({ verb, one, other }: Step): Promise<void> {
    const [mine, theirs] = [pick(this.#persons, one), pick(this.#persons, other)];
    if (!mine || !theirs || verb === 'register') return this.#register();
    if (verb === 'link') return this.#link(mine);
    if (verb === 'unlink') return this.#unlink(one);
    if (verb === 'edit') return this.#edit(mine);
    if (verb === 'merge') return this.#merge(mine, theirs);
    if (verb === 'undo') return this.#undo(one);
    return verb === 'apart' ? this.#apart(mine, theirs) : this.#split(mine, other);
  }

  async #register(): Promise<void> {
    const { personId, recordId } = await plantIdentity(clerk);
    this.#persons.push(personId);
    this.#place(recordId, personId);
  }

  #place(recordId: string, homeId: string): void {
    this.oracle.place(recordId, homeId);
  }

  async #link(personId: string): Promise<void> {
    const recordId = await plantRecord(clerk, personId);
    const { openedEventId, personId: linkedId } = await database().membership.findFirstOrThrow({ where: { sourceRecordId: recordId } });
    this.#place(recordId, linkedId);
    this.#links.push({ recordId, linkedId, eventId: openedEventId.toString() });
  }

  async #unlink(index: number): Promise<void> {
    const link = pick(this.#links, index);
    if (!link) return;
    const undone = await actAs(administrator, undoIdentityEvent, { idempotencyKey: randomUUID(), eventId: link.eventId, reason: '连错了', homes: {}, keepApart: true });
    if (!undone.ok) return expect(['already-undone', 'moved-on']).toContain(undone.reason);

    const [stayedId, ownId] = undone.value.personIds;
    this.#persons.push(ownId ?? '');
    this.#place(link.recordId, ownId ?? '');
    this.oracle.judgeDifferent(undone.value.eventId, [link.recordId], this.oracle.recordsWith(stayedId ?? ''));
  }

  async #edit(personId: string): Promise<void> {
    const [recordId] = this.oracle.recordsWith(personId);
    if (!recordId) return;
    const latest = await database().sourceRecordVersion.findFirstOrThrow({ where: { sourceRecordId: recordId }, orderBy: { version: 'desc' } });
    const demographics = { ...unsealDemographics(recordId, latest.version, latest.demographicsSealed), address: randomUUID() };
    const corrected = await actAs(clerk, correctRecord, { recordId, seenVersion: latest.version, demographics, reason: '搬家', stated: null });

    expect(corrected).toMatchObject({ ok: true });
  }

  async #merge(mine: string, theirs: string): Promise<void> {
    const [ones, others] = [this.oracle.recordsWith(mine), this.oracle.recordsWith(theirs)];
    const apart = ones.some((record) => others.some((their) => this.oracle.areDifferent(record, their)));
    const one = this.oracle.groupOf(mine).has(theirs);
    const before = await snapshot();
    const merged = await actAs(administrator, mergePatients, { idempotencyKey: randomUUID(), personIds: [mine, theirs], survivorId: null, seen: [], reason: null, approvedByTwo: false });

    if (one) return expect(merged).toMatchObject({ ok: true, value: { state: 'already-one' } });
    if (apart) return expect(merged).toMatchObject({ ok: false, reason: 'kept-apart' });
    if (!merged.ok || merged.value.state !== 'merged') throw new Error(`the merge was refused: ${JSON.stringify(merged)}`);

    // Undone exactly, row by row, and then made again.
    await this.#undoEvent(merged.value.eventId, false);
    expect(await snapshot()).toEqual(before);
    const again = await actAs(administrator, mergePatients, { idempotencyKey: randomUUID(), personIds: [mine, theirs], survivorId: null, seen: [], reason: null, approvedByTwo: false });
    if (!again.ok || again.value.state !== 'merged') throw new Error('an undone merge can be made again');

    const { eventId, survivorId, retiredId } = again.value;
    this.#decisions.push({ eventId, kind: 'merge' });
    this.oracle.merge(eventId, retiredId, survivorId);
    this.oracle.judgeSame(ones, others);
  }

  async #undo(index: number): Promise<void> {
    const decision = pick(this.#decisions, index);
    if (!decision) return;
    const undone = await this.#undoEvent(decision.eventId, true);
    if (!undone.ok) return expect(['already-undone', 'nothing-returns', 'moved-on']).toContain(undone.reason);
    if (decision.kind === 'apart') return this.oracle.takeBackVerdicts(decision.eventId);

    this.oracle.takeBackMerge(decision.eventId);
    const [one, other] = undone.value.personIds.map((id) => this.oracle.recordsWith(id));
    this.oracle.judgeDifferent(undone.value.eventId, one ?? [], other ?? []);
  }

  async #undoEvent(eventId: string, keepApart: boolean) {
    const input = { eventId, reason: '看错了', keepApart };
    const asked = await actAs(administrator, undoIdentityEvent, { ...input, idempotencyKey: randomUUID(), homes: {} });
    if (asked.ok || asked.reason !== 'arrivals-undecided') return asked;

    const homes = Object.fromEntries(asked.arrivals.map(({ recordId, proposed }) => [recordId, proposed]));
    return actAs(administrator, undoIdentityEvent, { ...input, idempotencyKey: randomUUID(), homes });
  }

  async #apart(mine: string, theirs: string): Promise<void> {
    const [ones, others] = [this.oracle.recordsWith(mine), this.oracle.recordsWith(theirs)];
    const judged = await actAs(administrator, judgePatients, { idempotencyKey: randomUUID(), personIds: [mine, theirs], verdict: 'DIFFERENT', seen: [], reason: '两个人' });
    if (!judged.ok) return expect(judged.reason).toBe('one-person');

    this.#decisions.push({ eventId: judged.value.eventId, kind: 'apart' });
    this.oracle.judgeDifferent(judged.value.eventId, ones, others);
  }

  async #split(mine: string, index: number): Promise<void> {
    const personId = await inForce(mine);
    const leaving = pick(this.oracle.recordsWith(mine), index);
    if (!leaving) return;
    const records = await database().membership.findMany({ where: { personId, closedEventId: null }, select: { sourceRecordId: true } });
    const split = await actAs(administrator, splitPatient, { idempotencyKey: randomUUID(), personId, recordIds: [leaving], seen: { personId, records: await versionsOf(records) }, reason: '混了' });
    if (!split.ok) return expect(['nothing-stays', 'undo-instead']).toContain(split.reason);

    this.#persons.push(split.value.newPersonId);
    this.#place(leaving, split.value.newPersonId);
    this.oracle.judgeDifferent(split.value.eventId, [leaving], this.oracle.recordsWith(personId));
  }
}

function pick<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % Math.max(values.length, 1)];
}

async function inForce(personId: string): Promise<string> {
  return (await database().person.findUniqueOrThrow({ where: { id: personId } })).mergedIntoId ?? personId;
}

async function versionsOf(records: readonly { sourceRecordId: string }[]) {
  const versions = await database().sourceRecordVersion.groupBy({ by: ['sourceRecordId'], where: { sourceRecordId: { in: records.map(({ sourceRecordId }) => sourceRecordId) } }, _max: { version: true } });
  return versions.map(({ sourceRecordId, _max }) => ({ recordId: sourceRecordId, version: _max.version ?? 0 }));
}

/** Everything an undo has to bring back: who is in force, who holds which record and which claim. */
async function snapshot(): Promise<object> {
  return database().$queryRaw<object[]>`
    SELECT 'person' AS row, id::text, merged_into_id::text AS points_at, NULL AS home FROM person
    UNION ALL SELECT 'record', source_record_id::text, person_id::text, coalesce(home_person_id, person_id)::text FROM membership WHERE closed_event_id IS NULL
    UNION ALL SELECT 'claim', system || encode(digest, 'hex'), person_id::text, coalesce(home_person_id, person_id)::text FROM identifier_claim WHERE released_event_id IS NULL
    ORDER BY 1, 2`;
}

async function partition(recordIds: readonly string[]): Promise<string[]> {
  const members = await database().membership.findMany({ where: { sourceRecordId: { in: [...recordIds] }, closedEventId: null }, select: { sourceRecordId: true, personId: true } });
  return [...Map.groupBy(members, ({ personId }) => personId).values()].map((held) => held.map(({ sourceRecordId }) => sourceRecordId).toSorted().join(' ')).toSorted();
}

it('sequences of real decisions leave the rows as decided', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const model = new Model();
      for (const each of steps) await model.take(each);

      expect(await partition([...model.oracle.homes.keys()])).toEqual(model.oracle.partition());
    }),
    // A failure is shown as it happened: shrinking would run it over again and again.
    { numRuns: SEQUENCES, endOnFailure: true },
  );
}, 120_000);
