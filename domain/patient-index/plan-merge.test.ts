import { describe, expect, it } from 'vitest';

import type { MergeFacts, StandingJudgements } from '@/domain/patient-index/cannot-link';
import type { Cluster } from '@/domain/patient-index/cluster';
import { registered } from '@/domain/patient-index/cluster.fixture';
import type { SexCode } from '@/domain/patient-index/demographics';
import { planMerge } from '@/domain/patient-index/plan-merge';
import type { MergeWish } from '@/domain/patient-index/plan-merge';
import { seenOf } from '@/domain/patient-index/seen-cluster';

const alice = registered('alice');
const alicia = registered('alicia');
const nothing: StandingJudgements & MergeFacts = { verdicts: [], relations: [], sexes: [] };

function merge(clusters: readonly [Cluster, Cluster], changed: Partial<MergeWish> = {}, judgements = nothing) {
  return planMerge(clusters, { survivorId: null, seen: clusters.map(seenOf), approvedByTwo: false, ...changed }, judgements);
}

function withNumber(cluster: Cluster, number: string): Cluster {
  const key = `prc_id18 ${number}`;
  return { ...cluster, claims: [...cluster.claims, { claimId: key, system: 'prc_id18', key, homeId: cluster.rootId }] };
}

describe('a merge', () => {
  it('moves the records and claims of one side, each keeping its home, and retires its number', () => {
    expect(merge([alice, alicia])).toMatchObject({
      ok: true,
      survivorId: 'alice',
      retiredId: 'alicia',
      changes: {
        persons: [{ personId: 'alicia', intoId: 'alice' }],
        records: [{ recordId: 'alicia1', fromId: 'alicia', toId: 'alice', homeId: 'alicia' }],
        claims: [{ claimId: 'claim of alicia', fromId: 'alicia', toId: 'alice', homeId: 'alicia' }],
        touchedIds: ['alice', 'alicia'],
      },
      same: [{ low: 'alice1', high: 'alicia1' }],
    });
  });

  it('judges every pair across, because they were on the screen together', () => {
    const two = { ...alicia, records: [...alicia.records, { ...alicia.records[0], recordId: 'alicia2' }] } as Cluster;

    expect(merge([alice, two])).toMatchObject({ same: [{ high: 'alicia1' }, { high: 'alicia2' }].map((pair) => ({ ...pair, low: 'alice1' })) });
  });

  it.each([
    ['the one that was chosen', [alice, alicia], 'alicia', 'alicia', 'chosen'],
    ['else the one with more records', [alice, { ...alicia, records: [...alicia.records, ...registered('x').records] }], null, 'alicia', 'more-records'],
    ['else the older number', [alice, { ...alicia, anchors: [{ ...alicia.anchors[0], createdAt: '2025-01-01T00:00:00Z' }] }], null, 'alicia', 'older-number'],
    ['else the smaller id, whichever was named first', [alicia, alice], null, 'alice', 'smaller-id'],
  ])('keeps the number in force of %s', (_which, clusters, survivorId, survivor, rule) => {
    expect(merge(clusters as [Cluster, Cluster], { survivorId })).toMatchObject({ survivorId: survivor, rule });
  });
});

describe('a merge is refused', () => {
  it('when they are one person already, and says which', () => {
    expect(merge([alice, alice])).toEqual({ ok: false, refusal: 'already-one', survivorId: 'alice' });
  });

  it('across a verdict that they are two, whatever side the verdict names first', () => {
    const verdicts = [{ low: 'alice1', high: 'alicia1', verdict: 'DIFFERENT' as const, eventId: 9n }];

    expect(merge([alicia, alice], {}, { ...nothing, verdicts })).toEqual({
      ok: false,
      refusal: 'kept-apart',
      obstacles: [{ obstacle: 'different', low: 'alice1', high: 'alicia1', eventId: 9n }],
    });
    expect(merge([alicia, alice], {}, { ...nothing, verdicts: [{ low: 'alice1', high: 'alicia1', verdict: 'UNSURE', eventId: 9n }] })).toMatchObject({ ok: true });
  });

  it('for twins, even when two people agree', () => {
    const relations = [{ low: 'alice1', high: 'alicia1', kind: 'TWIN_OF' as const }];

    expect(merge([alice, alicia], { approvedByTwo: true }, { ...nothing, relations })).toMatchObject({ refusal: 'kept-apart', obstacles: [{ obstacle: 'related', kind: 'TWIN_OF' }] });
  });

  it('of two who lie in two beds at once until a second person agrees', () => {
    expect(merge([alice, alicia], {}, { ...nothing, admittedIds: ['alice1', 'alicia1'] })).toEqual({ ok: false, refusal: 'needs-second-person', stops: [{ stop: 'two-admissions' }] });
    expect(merge([alice, alicia], {}, { ...nothing, admittedIds: ['alice1'] })).toMatchObject({ ok: true });
  });

  it.each([
    ['two valid numbers for life', [withNumber(alice, 'A'), withNumber(alicia, 'B')], [], [{ stop: 'two-id-numbers', system: 'prc_id18' }]],
    ['two sexes', [alice, alicia], ['1', '2'], [{ stop: 'two-sexes' }]],
  ])('with %s until a second person agrees', (_what, clusters, sexes, stops) => {
    const judgements = { ...nothing, sexes: sexes as SexCode[] };

    expect(merge(clusters as [Cluster, Cluster], {}, judgements)).toEqual({ ok: false, refusal: 'needs-second-person', stops });
    expect(merge(clusters as [Cluster, Cluster], { approvedByTwo: true }, judgements)).toMatchObject({ ok: true });
  });

  it('and not for one number written down twice, nor for a sex nobody stated', () => {
    const number = 'prc_id18 A';
    const contested = registered('alicia', { identifierKeys: [number] });

    expect(merge([withNumber(alice, 'A'), contested], {}, { ...nothing, sexes: ['1', '9', '0'] })).toMatchObject({ ok: true });
  });

  it.each([
    ['a record that joined', { ...alice, records: [] }, { difference: 'joined', personId: 'alice', recordId: 'alice1' }],
    ['a record that left', { ...alice, records: [...alice.records, ...registered('gone').records] }, { difference: 'left', personId: 'alice', recordId: 'gone1' }],
    ['a record that was corrected', registered('alice', { version: 7 }), { difference: 'corrected', personId: 'alice', recordId: 'alice1' }],
  ])('on a picture out of date: %s', (_what, drawn, difference) => {
    expect(merge([alice, alicia], { seen: [seenOf(drawn), seenOf(alicia)] })).toEqual({ ok: false, refusal: 'changed', differences: [difference] });
  });

  it('on a person who was merged into a third meanwhile', () => {
    const third: Cluster = { ...registered('third'), anchors: [...registered('third').anchors, ...alice.anchors] };

    expect(merge([third, alicia], { seen: [seenOf(alice), seenOf(alicia)] })).toMatchObject({
      refusal: 'changed',
      differences: [{ difference: 'merged', personId: 'alice', intoId: 'third' }],
    });
  });
});
