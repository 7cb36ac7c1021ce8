import { randomUUID } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import { EVERY_CASE } from '@/domain/patient-index/case-filter';
import type { Settlement } from '@/domain/patient-index/case-review';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { decideCase } from '@/server/cases/decide-case';
import { findNextReview } from '@/server/cases/find-next-review';
import { listCases } from '@/server/cases/list-cases';
import { readCaseMetrics } from '@/server/cases/read-case-metrics';
import { readReview } from '@/server/cases/read-review';
import { reviewCase } from '@/server/cases/review-case';
import { settleReview } from '@/server/cases/settle-review';
import { undoCase } from '@/server/cases/undo-case';
import type { SignedInStaff } from '@/server/session';
import { correctPlanted } from '@/test/correct-planted';
import { plantCase } from '@/test/plant-case';
import { plantedCard, plantIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { drawn, personOf, plantScene } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;
let second: SignedInStaff;
let third: SignedInStaff;
let caseId: string;

beforeEach(async () => {
  scene = await plantScene();
  second = await plantStaff(scene.hospital, ['INDEX_ADMINISTRATOR']);
  third = await plantStaff(scene.hospital, ['INDEX_ADMINISTRATOR']);
  caseId = await plantCase(scene.clerk, [scene.one.personId, scene.two.personId]);
});

/** The first decision, drawn for a second review or not. */
function decide(decision: Verdict, random = 0, pair = [scene.one, scene.two], staff = scene.administrator) {
  const chosenIds = pair.map(({ personId }) => personId);
  const input = { idempotencyKey: randomUUID(), caseId, decision, chosenIds, survivorId: null, seen: pair.map(drawn), reason: '第一人的理由' };

  return actAs(staff, (context, decided: typeof input) => decideCase({ ...context, random: () => random }, decided), input);
}

async function nextOf(staff: SignedInStaff): Promise<string | null> {
  const next = await actAs(staff, findNextReview, null);
  return next.ok ? next.value.reviewId : null;
}

/** A decided case that waits for a second administrator. */
async function decidedReview(decision: Verdict): Promise<string> {
  await decide(decision);
  const reviewId = await nextOf(second);
  if (!reviewId) throw new Error('the decision should be drawn');
  return reviewId;
}

const review = (reviewId: string, verdict: Verdict, staff = second) => actAs(staff, reviewCase, { idempotencyKey: randomUUID(), reviewId, verdict, note: null });
const settle = (reviewId: string, settlement: Settlement, staff = third) => actAs(staff, settleReview, { idempotencyKey: randomUUID(), reviewId, settlement, reason: '又看了一遍' });

async function work(staff: SignedInStaff) {
  const listed = await actAs(staff, listCases, { filter: EVERY_CASE });
  if (!listed.ok) throw new Error('a queue can always be listed');
  return listed.value;
}

describe('a decided case that was drawn', () => {
  it.each(['SAME', 'DIFFERENT'] as const)('after %s shows a second administrator the two entries and nothing of the decision', async (decision) => {
    const reviewId = await decidedReview(decision);
    const read = await actAs(second, readReview, { reviewId });

    expect(read).toMatchObject({ ok: true, value: { state: 'blind', persons: [{ records: 1 }, { records: 1 }] } });
    expect(JSON.stringify(read)).not.toMatch(/SAME|DIFFERENT|第一人的理由/);
    expect(read.ok && read.value.persons.map(({ personId }) => personId)).toEqual([scene.one.personId, scene.two.personId].toSorted());
  });

  it('looks the same whether the two were merged or kept apart', async () => {
    const seenAfter = async (decision: Verdict) => {
      const read = await actAs(second, readReview, { reviewId: await decidedReview(decision) });
      return read.ok ? read.value.persons : [];
    };
    const apart = await seenAfter('DIFFERENT');
    await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId });

    expect(await seenAfter('SAME')).toEqual(apart);
  });

  it('is put to nobody who decided it, nor to whoever does not reach both', async () => {
    const reviewId = await decidedReview('SAME');
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    for (const staff of [scene.administrator, stranger]) {
      expect(await nextOf(staff)).toBeNull();
      expect(await actAs(staff, readReview, { reviewId })).toEqual({ ok: false, reason: 'not-found' });
      expect(await review(reviewId, 'SAME', staff)).toEqual({ ok: false, reason: 'not-found' });
    }
  });

  it('is left to whoever has it open', async () => {
    const reviewId = await decidedReview('SAME');
    await actAs(second, readReview, { reviewId });

    expect(await nextOf(second)).toBe(reviewId);
    expect(await nextOf(third)).toBeNull();
    expect(await actAs(third, readReview, { reviewId })).toMatchObject({ value: { state: 'blind', leasedBy: '测试员' } });
  });

  it('is not put again once the decision was taken back', async () => {
    const reviewId = await decidedReview('SAME');
    await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId });

    expect(await nextOf(second)).toBeNull();
    expect(await review(reviewId, 'SAME')).toEqual({ ok: false, reason: 'not-found' });
  });

  it('is not put again once a record is another than the first judged', async () => {
    const reviewId = await decidedReview('DIFFERENT');
    await correctPlanted(scene.clerk, scene.one, { birthDate: '1950-01-01' });

    expect(await nextOf(second)).toBeNull();
    expect(await review(reviewId, 'DIFFERENT')).toEqual({ ok: false, reason: 'outdated' });
  });
});

describe('what is not drawn', () => {
  it('is a decision above the share', async () => {
    await decide('SAME', 0.99);
    expect(await nextOf(second)).toBeNull();
  });

  it('is a merge that two have agreed on already', async () => {
    const pair = [await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')]), await plantIdentity(scene.clerk, {}, [plantedCard(randomUUID(), 'prc_id18')])];
    caseId = await plantCase(scene.clerk, pair.map(({ personId }) => personId));

    expect(await decide('SAME', 0, pair)).toEqual({ ok: true, value: { state: 'awaiting-second' } });
    expect(await decide('SAME', 0, pair, second)).toEqual({ ok: true, value: { state: 'decided' } });
    expect(await nextOf(third)).toBeNull();
  });
});

describe('a second verdict', () => {
  it('that agrees changes nothing, and counts', async () => {
    const reviewId = await decidedReview('DIFFERENT');
    expect(await review(reviewId, 'DIFFERENT')).toEqual({ ok: true, value: { agreed: true } });

    expect(await work(third)).toMatchObject({ reviews: { waiting: 0, disputed: [] } });
    expect(await actAs(third, readCaseMetrics, { period: 7 })).toMatchObject({ value: { agreement: { part: 1, whole: 1 } } });
  });

  it('that differs changes nobody, and puts both verdicts before the administrators', async () => {
    const reviewId = await decidedReview('SAME');
    expect(await review(reviewId, 'DIFFERENT')).toEqual({ ok: true, value: { agreed: false } });

    expect(await personOf(scene.two.recordId)).toBe(await personOf(scene.one.recordId));
    expect(await work(third)).toMatchObject({ reviews: { disputed: [{ reviewId, first: 'SAME', second: 'DIFFERENT', names: [expect.any(String), expect.any(String)] }] } });
    expect(await actAs(third, readReview, { reviewId })).toMatchObject({ value: { state: 'disputed', first: { verdict: 'SAME', note: '第一人的理由' }, second: { verdict: 'DIFFERENT' }, may: ['upheld', 'reopened'] } });
    expect(await actAs(third, readCaseMetrics, { period: 7 })).toMatchObject({ value: { agreement: { part: 0, whole: 1 } } });
  });

  it('of two who answer at once is one', async () => {
    const reviewId = await decidedReview('SAME');
    const answers = await Promise.all([review(reviewId, 'SAME'), review(reviewId, 'SAME', third)]);

    expect(answers.map((answer) => (answer.ok ? 'agreed' : answer.reason)).toSorted()).toEqual(['agreed', 'reviewed']);
  });

  it('sent twice under one key is one verdict with one answer', async () => {
    const reviewId = await decidedReview('SAME');
    const input = { idempotencyKey: randomUUID(), reviewId, verdict: 'SAME' as const, note: null };

    expect([await actAs(second, reviewCase, input), await actAs(second, reviewCase, input)]).toEqual(Array(2).fill({ ok: true, value: { agreed: true } }));
  });
});

describe('two verdicts that differ', () => {
  let reviewId: string;

  beforeEach(async () => {
    reviewId = await decidedReview('SAME');
    await review(reviewId, 'DIFFERENT');
  });

  it('are not settled by anybody in their own favour', async () => {
    expect(await settle(reviewId, 'upheld', scene.administrator)).toEqual({ ok: false, reason: 'own-verdict' });
    expect(await settle(reviewId, 'reopened', second)).toEqual({ ok: false, reason: 'own-verdict' });
  });

  it('leave the first decision as it is where it is upheld, once', async () => {
    expect(await settle(reviewId, 'upheld')).toEqual({ ok: true, value: { caseId: null } });
    expect(await settle(reviewId, 'reopened')).toEqual({ ok: false, reason: 'settled' });

    expect(await personOf(scene.two.recordId)).toBe(await personOf(scene.one.recordId));
    expect((await work(third)).reviews.disputed).toEqual([]);
  });

  it('take all of the first decision back where it is not, and the case is open again with why', async () => {
    expect(await settle(reviewId, 'reopened')).toEqual({ ok: true, value: { caseId } });

    expect(await personOf(scene.one.recordId)).toBe(scene.one.personId);
    expect(await personOf(scene.two.recordId)).toBe(scene.two.personId);
    expect((await work(third)).lines).toMatchObject([{ caseId, note: '又看了一遍' }]);
  });

  it('are over when the first takes the decision back', async () => {
    await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId });

    expect((await work(third)).reviews.disputed).toEqual([]);
    expect(await settle(reviewId, 'upheld')).toEqual({ ok: false, reason: 'settled' });
  });
});
