import { beforeEach, expect, it } from 'vitest';

import { roles } from '@/domain/access/permissions';
import { database } from '@/server/db';
import { explainScan } from '@/server/desk/explain-scan';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantedCards } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let clerk: SignedInStaff;

beforeEach(async () => {
  hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
});

it('reads a text with the hospital’s own patterns', async () => {
  await database().cardPattern.create({
    data: { id: hospital.id, organisationId: hospital.id, kind: 'hospital_card', pattern: '\\d{8}', assigner: hospital.code },
  });

  expect(await actAs(clerk, explainScan, { text: '12345678' })).toMatchObject({
    ok: true,
    value: {
      recognition: { kind: 'hospital_card' },
      readings: expect.arrayContaining([expect.objectContaining({ kind: 'hospital_card', assigner: hospital.code, standing: 'acted-on' })]),
    },
  });
});

it('leaves no more behind than a count', async () => {
  const [drafts, persons] = [await database().registrationDraft.count(), await database().person.count()];
  await actAs(clerk, explainScan, { text: plantedCards.specimen.number });
  const trail = await database().auditEvent.findMany({ where: { actorId: clerk.staffId } });

  expect(trail).toMatchObject([{ kind: 'scan-explained', detail: { readings: 1 }, subjectPersonId: null }]);
  expect(JSON.stringify(trail, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('1949');
  expect([await database().registrationDraft.count(), await database().person.count()]).toEqual([drafts, persons]);
});

it.each(roles)('is open to %s', async (role) => {
  expect(await actAs(await plantStaff(hospital, [role]), explainScan, { text: '' })).toMatchObject({ ok: true, value: { recognition: { kind: 'empty' } } });
});
