import fc from 'fast-check';
import { expect, it } from 'vitest';

import { recordIdsOf } from '@/domain/patient-index/cluster';
import { IndexRows } from '@/domain/patient-index/index-rows.fixture';
import { crossPairs } from '@/domain/patient-index/pair-verdict';
import { PartitionOracle } from '@/domain/patient-index/partition-oracle.fixture';
import { planMerge } from '@/domain/patient-index/plan-merge';
import { planSplit, planUnlink } from '@/domain/patient-index/plan-split';
import { planSurvivor } from '@/domain/patient-index/plan-survivor';
import { planUnmerge } from '@/domain/patient-index/plan-unmerge';
import type { UnmergeWish } from '@/domain/patient-index/plan-unmerge';
import { seenOf } from '@/domain/patient-index/seen-cluster';

const RUNS = 1_000;
const LONGEST = 40;

const verbs = ['register', 'link', 'edit', 'merge', 'merge', 'undo', 'undo', 'apart', 'split', 'unlink', 'survivor'] as const;
const step = fc.record({ verb: fc.constantFrom(...verbs), one: fc.nat(), other: fc.nat(), keepApart: fc.boolean() });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The rows that plans change, beside the oracle that only knows what was decided. */
class Model {
  readonly rows = new IndexRows();
  readonly oracle = new PartitionOracle();
  readonly merges: bigint[] = [];
  readonly links: { recordId: string; linkedId: string }[] = [];

  take({ verb, one, other, keepApart }: Step): void {
    const [mine, theirs] = [this.#pickPerson(one), this.#pickPerson(other)];
    if (!mine || !theirs || verb === 'register') return this.#register();
    if (verb === 'link') return this.#link(mine);
    if (verb === 'unlink') return this.#unlink(one);
    if (verb === 'edit') return this.#edit(one);
    if (verb === 'merge') return this.#merge(mine, theirs);
    if (verb === 'undo') return this.#undo(one, keepApart);
    if (verb === 'apart') return this.#apart(mine, theirs);
    return verb === 'split' ? this.#split(mine, other) : this.#survivor(mine, other);
  }

  #register(): void {
    const personId = `p${this.rows.persons.size}`;
    this.rows.addPerson(personId);
    this.#addRecord(personId);
  }

  #link(personId: string): void {
    const linkedId = this.rows.rootOf(personId);
    this.links.push({ recordId: `r${this.rows.records.size}`, linkedId });
    this.#addRecord(linkedId);
  }

  /** Whatever was merged since: the record alone leaves, and everybody else stays where they are. */
  #unlink(index: number): void {
    const link = pick(this.links, index);
    const held = link && this.rows.records.get(link.recordId);
    if (!link || !held) return;
    const cluster = this.rows.cluster(held.personId);
    const anchor = { personId: `p${this.rows.persons.size}`, indexNumber: 'new', version: 1, createdAt: '2026-01-02T00:00:00Z' };
    const plan = planUnlink(cluster, { ...link, anchor });
    const isTheirs = this.oracle.homes.get(link.recordId) === link.linkedId;
    expect(plan !== null).toBe(isTheirs && cluster.records.length > 1);
    if (!plan) return;

    const eventId = this.rows.nextEvent();
    this.rows.addPerson(anchor.personId);
    this.rows.apply(plan.changes);
    this.rows.judge(plan.different, 'DIFFERENT', eventId);
    this.oracle.place(link.recordId, anchor.personId);
    this.oracle.judgeDifferent(`${eventId}`, [link.recordId], this.oracle.recordsWith(plan.survivorId));
  }

  #addRecord(personId: string): void {
    const recordId = `r${this.rows.records.size}`;
    this.rows.addRecord(recordId, personId, this.rows.nextEvent());
    this.oracle.place(recordId, personId);
  }

  /** A correction never moves anybody, but a decision made on the older version is out of date. */
  #edit(index: number): void {
    const record = pick([...this.rows.records.values()], index);
    if (!record) return;
    const drawn = this.rows.cluster(record.personId);
    this.rows.records.set(record.recordId, { ...record, version: record.version + 1 });

    const plan = planSurvivor(this.rows.cluster(record.personId), { survivorId: drawn.rootId, seen: [seenOf(drawn)] });
    expect(plan).toEqual({ ok: false, refusal: 'changed', differences: [{ difference: 'corrected', personId: drawn.rootId, recordId: record.recordId }] });
  }

  #merge(mine: string, theirs: string): void {
    const clusters = [this.rows.cluster(mine), this.rows.cluster(theirs)] as const;
    const [ones, others] = [recordIdsOf(clusters[0]), recordIdsOf(clusters[1])];
    const plan = planMerge(clusters, { survivorId: null, seen: clusters.map(seenOf), approvedByTwo: false }, { ...this.rows.judgements(), sexes: [] });
    const apart = ones.some((record) => others.some((theirRecord) => this.oracle.areDifferent(record, theirRecord)));

    if (clusters[0].rootId === clusters[1].rootId) return expect(plan).toMatchObject({ ok: false, refusal: 'already-one' });
    expect(plan.ok).toBe(!apart);
    if (!plan.ok) return expect(plan.refusal).toBe('kept-apart');

    const before = snapshot(this.rows);
    const eventId = this.rows.nextEvent();
    this.rows.apply(plan.changes);
    this.rows.bonds = [...this.rows.bonds, { eventId, between: [plan.retiredId, plan.survivorId] }];

    // Exactly undone: nothing at all is left of the merge.
    const undone = planUnmerge(this.rows.cluster(mine), eventId, { homes: new Map(), keepApart: false });
    const aside = Object.assign(new IndexRows(), structuredClone(this.rows));
    if (!undone.ok) throw new Error(`a merge just made cannot be undone: ${undone.refusal}`);
    aside.apply(undone.changes);
    expect(snapshot(aside)).toEqual(before);

    this.rows.judge(plan.same, 'SAME', eventId);
    this.oracle.judgeSame(ones, others);
    this.oracle.merge(`${eventId}`, plan.retiredId, plan.survivorId);
    this.merges.push(eventId);
  }

  #undo(index: number, keepApart: boolean): void {
    const eventId = pick(this.merges, index);
    const bond = this.rows.bonds.find((each) => each.eventId === eventId);
    if (eventId === undefined || !bond) return;

    const cluster = this.rows.cluster(bond.between[0]);
    const wish: UnmergeWish = { homes: new Map(), keepApart };
    const asked = planUnmerge(cluster, eventId, wish);
    const arrivals = !asked.ok && asked.refusal === 'arrivals-undecided' ? asked.arrivals : [];
    const plan = planUnmerge(cluster, eventId, { ...wish, homes: new Map(arrivals.map(({ recordId, proposed }) => [recordId, proposed])) });
    if (!plan.ok) return expect(plan.refusal).toBe('nothing-returns');

    this.rows.apply(plan.changes);
    this.rows.bonds = this.rows.bonds.filter((each) => each !== bond);
    this.oracle.takeBackMerge(`${eventId}`);
    // Nothing proposes to move house here: in this model no two records share a document.
    expect(arrivals.every(({ because }) => because === 'linked')).toBe(true);

    const undoing = this.rows.nextEvent();
    this.rows.judge(plan.different, 'DIFFERENT', undoing);
    if (keepApart) this.oracle.judgeDifferent(`${undoing}`, this.oracle.recordsWith(plan.survivorId), this.oracle.recordsWith(plan.returnedId));
    // The number the merge had retired is in force again, or another merge's is.
    expect(this.rows.persons.get(plan.returnedId)?.intoId).toBe(null);
  }

  #apart(mine: string, theirs: string): void {
    const [ones, others] = [recordIdsOf(this.rows.cluster(mine)), recordIdsOf(this.rows.cluster(theirs))];
    if (this.rows.rootOf(mine) === this.rows.rootOf(theirs)) return;
    const eventId = this.rows.nextEvent();
    this.rows.judge(crossPairs(ones, others), 'DIFFERENT', eventId);
    this.oracle.judgeDifferent(`${eventId}`, ones, others);
  }

  #split(mine: string, index: number): void {
    const cluster = this.rows.cluster(mine);
    const leaving = pick([...cluster.records], index);
    if (!leaving) return;
    const anchor = { personId: `p${this.rows.persons.size}`, indexNumber: 'new', version: 1, createdAt: '2026-01-02T00:00:00Z' };
    const plan = planSplit(cluster, { recordIds: [leaving.recordId], anchor, seen: seenOf(cluster) });
    if (!plan.ok) return expect(['nothing-stays', 'undo-instead']).toContain(plan.refusal);

    const eventId = this.rows.nextEvent();
    this.rows.addPerson(anchor.personId);
    this.rows.apply(plan.changes);
    this.rows.judge(plan.different, 'DIFFERENT', eventId);
    this.oracle.place(leaving.recordId, anchor.personId);
    this.oracle.judgeDifferent(`${eventId}`, [leaving.recordId], this.oracle.recordsWith(plan.survivorId));
  }

  #survivor(mine: string, index: number): void {
    const cluster = this.rows.cluster(mine);
    const wanted = pick([...cluster.anchors], index);
    if (!wanted) return;
    const plan = planSurvivor(cluster, { survivorId: wanted.personId, seen: [seenOf(cluster)] });
    if (!plan.ok) return expect(plan.refusal).toBe('already-in-force');
    this.rows.nextEvent();
    this.rows.apply(plan.changes);
  }

  #pickPerson(index: number): string | undefined {
    return pick([...this.rows.persons.keys()], index);
  }
}

function pick<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % Math.max(values.length, 1)];
}

/** Everything an undo has to bring back. */
function snapshot(rows: IndexRows): object {
  return structuredClone({
    persons: [...rows.persons.values()].toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
    records: [...rows.records.values()].toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1)),
    claims: [...rows.claims.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  });
}

it('any sequence of decisions leaves what was decided, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: LONGEST, size: 'max' }), (steps) => {
      const model = new Model();

      for (const each of steps) {
        model.take(each);
        expect(model.rows.faults()).toEqual([]);
        expect(model.rows.partition()).toEqual(model.oracle.partition());
        expect(model.rows.foldOfEvents()).toEqual(model.rows.holders());
      }
    }),
    { numRuns: RUNS },
  );
});

it('all merges undone, in any order, give back everybody who was registered', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (pairs, order) => {
      const model = new Model();
      for (let count = 0; count < 8; count += 1) model.take({ verb: 'register', one: 0, other: 0, keepApart: false });
      const before = snapshot(model.rows);

      for (const [one, other] of pairs) model.take({ verb: 'merge', one, other, keepApart: false });
      while (model.rows.bonds.length > 0) model.take({ verb: 'undo', one: order.next().value ?? 0, other: 0, keepApart: false });

      expect(snapshot(model.rows)).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});
