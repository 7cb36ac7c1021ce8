import { reachableFrom } from '@/domain/patient-index/cluster';
import type { Anchor, Bond, Cluster, HeldClaim, HeldRecord } from '@/domain/patient-index/cluster';
import type { StandingJudgements } from '@/domain/patient-index/cannot-link';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { IdentityDelta } from '@/domain/patient-index/identity-delta';
import { isPair } from '@/domain/patient-index/pair-verdict';
import type { PairVerdict, RecordPair, Verdict } from '@/domain/patient-index/pair-verdict';
import { deltaOf } from '@/domain/patient-index/regroup';
import type { Regrouping } from '@/domain/patient-index/regroup';

type Held<Row> = Row & { personId: string };

/** The tables of the index as plain maps, changed only by what a plan says it changes. */
export class IndexRows {
  readonly persons = new Map<string, Anchor & { intoId: string | null }>();
  readonly records = new Map<string, Held<HeldRecord>>();
  readonly claims = new Map<string, Held<HeldClaim>>();
  readonly deltas: IdentityDelta[] = [];
  bonds: Bond[] = [];
  verdicts: PairVerdict[] = [];
  eventId = 0n;

  nextEvent(): bigint {
    this.eventId += 1n;
    return this.eventId;
  }

  addPerson(personId: string): Anchor {
    const anchor: Anchor = { personId, indexNumber: personId, version: 1, createdAt: '2026-01-01T00:00:00Z' };
    this.persons.set(personId, { ...anchor, intoId: null });
    this.claims.set(`number ${personId}`, { claimId: `number ${personId}`, system: 'index_number', key: `index_number ${personId}`, homeId: personId, personId });
    return anchor;
  }

  addRecord(recordId: string, personId: string, eventId: bigint): void {
    const key = `ehc_id ${recordId}`;
    const held: HeldRecord = { recordId, homeId: personId, organisationId: 'hospital', version: 1, firstEventId: eventId, identifierKeys: [key] };

    this.records.set(recordId, { ...held, personId });
    this.deltas.push(identityDelta({ opened: [{ record: recordId, person: personId }] }));
    this.claims.set(key, { claimId: key, system: 'ehc_id', key, homeId: personId, personId });
  }

  rootOf(personId: string): string {
    return this.persons.get(personId)?.intoId ?? personId;
  }

  cluster(personId: string): Cluster {
    const rootId = this.rootOf(personId);
    const anchors = [...this.persons.values()].filter((person) => person.personId === rootId || person.intoId === rootId);

    return {
      rootId,
      anchors,
      bonds: this.bonds.filter(({ between }) => between.some((id) => anchors.some((anchor) => anchor.personId === id))),
      records: [...this.records.values()].filter((record) => record.personId === rootId),
      claims: [...this.claims.values()].filter((claim) => claim.personId === rootId),
    };
  }

  judgements(): StandingJudgements {
    return { verdicts: this.verdicts, relations: [] };
  }

  apply(changes: Regrouping): void {
    for (const { recordId, toId, homeId } of changes.records) this.records.set(recordId, { ...mustHave(this.records, recordId), personId: toId, homeId });
    for (const { claimId, toId, homeId } of changes.claims) this.claims.set(claimId, { ...mustHave(this.claims, claimId), personId: toId, homeId });
    for (const { personId, intoId } of changes.persons) this.persons.set(personId, { ...mustHave(this.persons, personId), intoId });
    this.deltas.push(deltaOf(changes));
  }

  judge(pairs: readonly RecordPair[], verdict: Verdict, eventId: bigint): void {
    const replaced = this.verdicts.filter((standing) => !pairs.some((pair) => isPair(pair, standing)));
    this.verdicts = [...replaced, ...pairs.map((pair) => ({ ...pair, verdict, eventId }))];
  }

  partition(): string[] {
    return [...Map.groupBy(this.records.values(), ({ personId }) => personId).values()]
      .map((held) => held.map(({ recordId }) => recordId).toSorted().join(' '))
      .toSorted();
  }

  holders(): Record<string, string> {
    return Object.fromEntries([...this.records.values()].map(({ recordId, personId }) => [recordId, personId]));
  }

  /** Who holds each record, from what the events said alone. */
  foldOfEvents(): Record<string, string> {
    const held: Record<string, string> = {};
    for (const { closed, opened } of this.deltas) {
      for (const { record, person } of closed) if (held[record] !== person) throw new Error(`${record} was closed where it was not`);
      for (const { record, person } of opened) held[record] = person;
    }
    return held;
  }

  /** What must always be true, as a list of what is not. */
  faults(): string[] {
    const active = (personId: string) => this.persons.get(personId)?.intoId === null;

    return [
      ...[...this.persons.values()].filter(({ intoId }) => intoId !== null && !active(intoId)).map(({ personId }) => `${personId} points at a RETIRED person`),
      ...[...this.records.values()].filter(({ personId }) => !active(personId)).map(({ recordId }) => `${recordId} hangs on a RETIRED person`),
      ...[...this.records.values()].filter(({ personId, homeId }) => this.rootOf(homeId) !== personId).map(({ recordId }) => `${recordId} is away from its home`),
      ...[...this.claims.values()].filter(({ personId, homeId }) => !active(personId) || this.rootOf(homeId) !== personId).map(({ key }) => `${key} is away from its home`),
      ...this.bonds.filter(({ between: [one, other] }) => this.rootOf(one) !== this.rootOf(other)).map(({ eventId }) => `bond ${eventId} holds nothing`),
      ...[...this.persons.values()].filter(({ personId, intoId }) => intoId !== null && !reachableFrom(personId, this.bonds).has(intoId)).map(({ personId }) => `${personId} is retired by nothing`),
      ...this.verdicts
        .filter(({ verdict, low, high }) => verdict === 'DIFFERENT' && this.records.get(low)?.personId === this.records.get(high)?.personId)
        .map(({ low, high }) => `${low} and ${high} are kept apart and together`),
    ];
  }
}

function mustHave<Value>(rows: ReadonlyMap<string, Value>, id: string): Value {
  const row = rows.get(id);
  if (!row) throw new Error(`a plan moves ${id}, which does not exist`);
  return row;
}
