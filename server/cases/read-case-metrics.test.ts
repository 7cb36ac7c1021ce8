import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { decideCase } from '@/server/cases/decide-case';
import { readCaseMetrics } from '@/server/cases/read-case-metrics';
import { undoCase } from '@/server/cases/undo-case';
import { database } from '@/server/db';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { plantCase } from '@/test/plant-case';
import { plantIdentity } from '@/test/plant-identity';
import type { PlantedIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';
import { drawn, plantScene } from '@/test/plant-scene';
import type { Scene } from '@/test/plant-scene';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function metrics(staff: Scene['administrator'], period: 7 | 30) {
  const read = await actAs(staff, readCaseMetrics, { period });
  if (!read.ok) throw new Error('figures can always be read');
  return read.value;
}

async function decide({ clerk, administrator }: Scene, one: PlantedIdentity, two: PlantedIdentity, decision: Verdict): Promise<string> {
  const caseId = await plantCase(clerk, [one.personId, two.personId]);
  const chosenIds = [one.personId, two.personId];
  const done = await actAs(administrator, decideCase, { idempotencyKey: randomUUID(), caseId, decision, chosenIds, survivorId: one.personId, seen: [drawn(one), drawn(two)], reason: '看过' });
  if (!done.ok) throw new Error(`not decided: ${done.reason}`);
  return caseId;
}

/** A case as it was decided on an earlier day. */
async function plantDecided({ administrator, one }: Scene, { decidedAt, late }: { decidedAt: number; late: boolean }): Promise<void> {
  await database().indexCase.create({
    data: {
      id: randomUUID(),
      origin: 'MATCHER',
      state: 'DECIDED',
      outcome: 'UNSURE',
      openedAt: new Date(decidedAt - 2 * HOUR),
      dueAt: new Date(late ? decidedAt - HOUR : decidedAt + HOUR),
      decidedById: administrator.staffId,
      decidedAt: new Date(decidedAt),
      records: { create: { sourceRecordId: one.recordId, closed: true } },
    },
  });
}

it('counts what was found, made, decided and taken back within reach, and nothing of another house', async () => {
  const scene = await plantScene();
  const fresh = [];
  for (let number = 0; number < 20; number += 1) fresh.push(await plantIdentity(scene.clerk));
  const [third, fourth, fifth, sixth] = fresh;
  if (!third || !fourth || !fifth || !sixth) throw new Error('twenty were planted');

  const yesterday = Math.floor(Date.now() / HOUR) * HOUR - DAY;
  for (let number = 0; number < 20; number += 1) await plantDecided(scene, { decidedAt: yesterday + (number % 2) * HOUR, late: number === 0 });
  await plantDecided(scene, { decidedAt: yesterday - 9 * DAY, late: true });
  await decide(scene, scene.one, scene.two, 'SAME');
  await plantCase(scene.clerk, [third.personId, fourth.personId]);
  const regretted = await decide(scene, fifth, sixth, 'DIFFERENT');
  expect(await actAs(scene.administrator, undoCase, { idempotencyKey: randomUUID(), caseId: regretted })).toMatchObject({ ok: true });

  const week = await metrics(scene.administrator, 7);
  expect(week).toMatchObject({
    duplicates: { part: 4, whole: 21, value: 4 / 21 },
    created: { part: 1, whole: 22, value: 1 / 22 },
    beforeDue: { part: 20, whole: 21, value: 20 / 21 },
    undone: { part: 1, whole: 22, value: 1 / 22 },
    pace: { all: { decisions: 21, hours: 3, perHour: 7 }, each: [{ by: '测试员', decisions: 21, hours: 3, perHour: 7 }] },
    open: { count: 2, overdue: 0 },
  });
  expect(week.days).toHaveLength(7);
  expect(week.days.reduce((sum, { decided }) => sum + decided, 0)).toBe(21);
  expect((await metrics(scene.administrator, 30)).beforeDue).toEqual({ part: 20, whole: 22, value: 20 / 22 });

  const stranger = await plantStaff(await plantHospital(), ['INDEX_ADMINISTRATOR']);
  expect(await metrics(stranger, 30)).toMatchObject({ duplicates: { part: 0, whole: 0, value: null }, undone: { whole: 0 }, open: { count: 0, median: null }, pace: { each: [] } });
});
