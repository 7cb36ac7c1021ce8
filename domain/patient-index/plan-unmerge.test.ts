import { describe, expect, it } from 'vitest';

import { joined } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import { record, registered } from '@/domain/patient-index/cluster.fixture';
import { planSplit } from '@/domain/patient-index/plan-split';
import { planSurvivor } from '@/domain/patient-index/plan-survivor';
import { planUnmerge } from '@/domain/patient-index/plan-unmerge';
import { seenOf } from '@/domain/patient-index/seen-cluster';

const MERGE = 10n;
const CARD = 'ehc_id card';

const ana = registered('ana');
const ben = registered('ben', { identifierKeys: [CARD] });
/** Ben was merged into Ana. */
const both = joined(ana, ben, { eventId: MERGE, between: ['ben', 'ana'] });
const asIs = { homes: new Map(), keepApart: true };

function after(cluster: Cluster, ...arrived: readonly Cluster['records'][number][]): Cluster {
  return { ...cluster, records: [...cluster.records, ...arrived] };
}

describe('an unmerge', () => {
  it('returns what the merge moved under the old number, and judges the two sides different', () => {
    expect(planUnmerge(both, MERGE, asIs)).toMatchObject({
      ok: true,
      returnedId: 'ben',
      changes: {
        persons: [{ personId: 'ben', intoId: null }],
        records: [{ recordId: 'ben1', fromId: 'ana', toId: 'ben', homeId: 'ben' }],
        claims: [{ claimId: 'claim of ben', fromId: 'ana', toId: 'ben', homeId: 'ben' }],
      },
      different: [{ low: 'ana1', high: 'ben1' }],
    });
    expect(planUnmerge(both, MERGE, { ...asIs, keepApart: false })).toMatchObject({ different: [] });
  });

  it('of a first merge pulls its records out of the second', () => {
    const carl = registered('carl');
    const all = joined(carl, both, { eventId: 11n, between: ['ana', 'carl'] });

    expect(planUnmerge(all, MERGE, asIs)).toMatchObject({
      changes: { persons: [{ personId: 'ben', intoId: null }], records: [{ recordId: 'ben1', fromId: 'carl', toId: 'ben' }] },
    });
    expect(planUnmerge(all, 11n, asIs)).toMatchObject({
      returnedId: 'ana',
      changes: { persons: [{ personId: 'ana', intoId: null }, { personId: 'ben', intoId: 'ana' }] },
    });
  });

  it('after the number in force was changed returns the other side', () => {
    expect(planUnmerge({ ...both, rootId: 'ben' }, MERGE, asIs)).toMatchObject({
      returnedId: 'ana',
      survivorId: 'ben',
      changes: { records: [{ recordId: 'ana1', fromId: 'ben', toId: 'ana' }] },
    });
  });

  it('lists what came since with a home, and does nothing before each is decided', () => {
    const cluster = after(both, record('by-card', 'ana', { firstEventId: 12n, identifierKeys: [CARD] }), record('by-hand', 'ana', { firstEventId: 13n }));

    expect(planUnmerge(cluster, MERGE, asIs)).toEqual({
      ok: false,
      refusal: 'arrivals-undecided',
      arrivals: [
        { recordId: 'by-card', proposed: 'returns', because: 'identifier' },
        { recordId: 'by-hand', proposed: 'stays', because: 'linked' },
      ],
    });
  });

  it('does not ask about what a later merge brought, only about what was linked to the merged person', () => {
    const carl = registered('carl', { firstEventId: 11n });
    const all = after(joined(carl, both, { eventId: 12n, between: ['ana', 'carl'] }), record('linked', 'carl', { firstEventId: 13n }));

    expect(planUnmerge(all, MERGE, asIs)).toMatchObject({ refusal: 'arrivals-undecided', arrivals: [{ recordId: 'linked' }] });
  });

  it('sends each where it was decided, with the claim that only it names', () => {
    const claim = { claimId: 'new card', system: 'ss_card_no', key: 'ss_card_no new', homeId: 'ana' };
    const cluster = after({ ...both, claims: [...both.claims, claim] }, record('new', 'ana', { firstEventId: 12n, identifierKeys: [claim.key] }));
    const plan = planUnmerge(cluster, MERGE, { homes: new Map([['new', 'returns']]), keepApart: true });

    expect(plan).toMatchObject({
      changes: {
        records: [{ recordId: 'ben1' }, { recordId: 'new', fromId: 'ana', toId: 'ben', homeId: 'ben' }],
        claims: [{ claimId: 'claim of ben' }, { claimId: 'new card', fromId: 'ana', toId: 'ben', homeId: 'ben' }],
      },
    });
  });

  it('moves nothing but arrivals: a wish for a record of the merge itself is no wish', () => {
    expect(planUnmerge(both, MERGE, { homes: new Map([['ana1', 'returns']]), keepApart: true })).toMatchObject({ changes: { records: [{ recordId: 'ben1' }] } });
  });

  it('is refused when its merge is no longer there, or later decisions emptied a side', () => {
    expect(planUnmerge(both, 99n, asIs)).toEqual({ ok: false, refusal: 'already-undone' });
    expect(planUnmerge({ ...both, records: ana.records }, MERGE, asIs)).toEqual({ ok: false, refusal: 'nothing-returns' });
    expect(planUnmerge({ ...both, records: ben.records }, MERGE, asIs)).toEqual({ ok: false, refusal: 'nothing-returns' });
  });
});

describe('a split', () => {
  const anchor = { personId: 'new', indexNumber: 'new', version: 1, createdAt: '2026-02-01T00:00:00Z' };
  const mixed = after(ana, record('ana2', 'ana', { identifierKeys: [CARD] }));
  const cluster = { ...mixed, claims: [...mixed.claims, { claimId: 'card', system: 'ehc_id', key: CARD, homeId: 'ana' }] };
  const split = (recordIds: readonly string[], from: Cluster = cluster) => planSplit(from, { recordIds, anchor, seen: seenOf(from) });

  it('gives the records a new person, with the claims that only they name', () => {
    expect(split(['ana2'])).toMatchObject({
      ok: true,
      changes: {
        persons: [],
        records: [{ recordId: 'ana2', fromId: 'ana', toId: 'new', homeId: 'new' }],
        claims: [{ claimId: 'card', fromId: 'ana', toId: 'new', homeId: 'new' }],
      },
      different: [{ low: 'ana1', high: 'ana2' }],
    });
    expect(split(['ana1'])).toMatchObject({ changes: { claims: [] } });
  });

  it('leaves a claim where a record that stays names it too', () => {
    expect(split(['ana2'], after(cluster, record('ana3', 'ana', { identifierKeys: [CARD] })))).toMatchObject({ ok: true, changes: { claims: [] } });
  });

  it('is refused where nobody would be left on a side', () => {
    expect(split([])).toMatchObject({ refusal: 'nothing-leaves' });
    expect(split(['a record of somebody else'])).toMatchObject({ refusal: 'nothing-leaves' });
    expect(split(['ana1', 'ana2'])).toMatchObject({ refusal: 'nothing-stays' });
  });

  it('points to the merge that brought exactly these records', () => {
    expect(split(['ben1'], both)).toEqual({ ok: false, refusal: 'undo-instead', eventId: MERGE });
  });
});

describe('another number in force', () => {
  it('moves everything to it, and nobody joins or leaves', () => {
    expect(planSurvivor(both, { survivorId: 'ben', seen: [seenOf(both)] })).toMatchObject({
      ok: true,
      changes: {
        persons: [{ personId: 'ana', intoId: 'ben' }, { personId: 'ben', intoId: null }],
        records: [{ recordId: 'ana1', toId: 'ben', homeId: 'ana' }, { recordId: 'ben1', toId: 'ben', homeId: 'ben' }],
      },
    });
  });

  it('is one of the person’s own', () => {
    expect(planSurvivor(both, { survivorId: 'ana', seen: [] })).toMatchObject({ refusal: 'already-in-force' });
    expect(planSurvivor(both, { survivorId: 'carl', seen: [] })).toMatchObject({ refusal: 'another-person' });
  });
});
