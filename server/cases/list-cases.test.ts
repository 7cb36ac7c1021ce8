import { beforeEach, describe, expect, it } from 'vitest';

import { EVERY_CASE } from '@/domain/patient-index/case-filter';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import { assignCase } from '@/server/cases/assign-case';
import { listCases } from '@/server/cases/list-cases';
import { removeCaseView } from '@/server/cases/remove-case-view';
import { saveCaseView } from '@/server/cases/save-case-view';
import type { SignedInStaff } from '@/server/session';
import { plantCase } from '@/test/plant-case';
import { actAs } from '@/test/plant-person';
import { plantScene } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

let scene: Scene;
let colleague: SignedInStaff;
let caseId: string;

beforeEach(async () => {
  scene = await plantScene();
  colleague = await plantStaff(scene.hospital, ['INDEX_ADMINISTRATOR']);
  caseId = await plantCase(scene.clerk, [scene.one.personId, scene.two.personId]);
});

async function queue(staff = scene.administrator, filter: Partial<CaseFilter> = {}) {
  const listed = await actAs(staff, listCases, { filter: { ...EVERY_CASE, ...filter } });
  if (!listed.ok) throw new Error('a queue can always be listed');
  return listed.value;
}

describe('the queue', () => {
  it('is filtered by whose work a case is, until it is given back', async () => {
    expect(await actAs(scene.administrator, assignCase, { caseId, staffId: colleague.staffId })).toEqual({ ok: true, value: null });
    expect((await queue()).lines).toMatchObject([{ assignee: { staffId: colleague.staffId }, assignedToMe: false }]);
    expect((await queue(colleague, { owner: 'mine' })).lines).toHaveLength(1);
    expect((await queue(colleague, { owner: 'nobody' })).lines).toEqual([]);

    await actAs(colleague, assignCase, { caseId, staffId: null });
    expect((await queue(colleague, { owner: 'nobody' })).lines).toHaveLength(1);
  });

  it('gives no case to somebody of another house', async () => {
    const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);

    expect(await actAs(scene.administrator, assignCase, { caseId, staffId: stranger.staffId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(stranger, assignCase, { caseId, staffId: stranger.staffId })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('is filtered by urgency and by why a case is there, and says how alike the two are', async () => {
    expect((await queue(colleague, { risk: 'in-the-building' })).lines).toEqual([]);
    expect((await queue(colleague, { risk: 'routine', origin: 'REGISTRATION' })).lines).toMatchObject([{ milliBits: expect.any(Number) }]);
    expect((await queue(colleague, { origin: 'MATCHER' })).lines).toEqual([]);
  });

  it('keeps a filter under a name for its owner alone, until it is forgotten', async () => {
    const filter = { ...EVERY_CASE, owner: 'mine' as const };
    await actAs(scene.administrator, saveCaseView, { name: '早班', filter: EVERY_CASE });
    await actAs(scene.administrator, saveCaseView, { name: '早班', filter });
    const { views } = await queue();

    expect(views).toMatchObject([{ name: '早班', filter }]);
    expect((await queue(colleague)).views).toEqual([]);
    await actAs(colleague, removeCaseView, { viewId: views[0]?.viewId ?? '' });
    expect((await queue()).views).toHaveLength(1);
    await actAs(scene.administrator, removeCaseView, { viewId: views[0]?.viewId ?? '' });
    expect((await queue()).views).toEqual([]);
  });

  it('keeps no more filters than fit above it', async () => {
    for (let number = 1; number <= 12; number += 1) await actAs(scene.administrator, saveCaseView, { name: `视图${number}`, filter: EVERY_CASE });

    expect(await actAs(scene.administrator, saveCaseView, { name: '又一个', filter: EVERY_CASE })).toEqual({ ok: false, reason: 'too-many' });
  });
});
