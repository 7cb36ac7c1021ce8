import { beforeAll, expect, it } from 'vitest';

import { generateChineseRegistrations } from '@/demo/registrations/chinese-registrations';
import { dealArrivals } from '@/demo/searches/arrivals';
import { lookBeforeRegistering, storeRegistrations } from '@/demo/searches/look-before-registering';
import type { FirstShown } from '@/demo/searches/look-before-registering';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const REGISTRATIONS = 700;
const SEED = 311;

type Look = { person: number; shown: FirstShown | null };

let returning: readonly Look[] = [];
let newcomers: readonly Look[] = [];

beforeAll(async () => {
  const hospital = await plantHospital();
  const clerk = await plantStaff(hospital, ['CLERK']);
  const arrivals = dealArrivals(generateChineseRegistrations(SEED, REGISTRATIONS));
  const whoIs = await storeRegistrations(hospital, arrivals.stored);
  const look = async (rows: typeof arrivals.returning) => {
    const looks: Look[] = [];
    for (const row of rows) looks.push({ person: row.person, shown: await lookBeforeRegistering(clerk, row, whoIs) });
    return looks;
  };

  returning = await look(arrivals.returning);
  newcomers = await look(arrivals.newcomers);
}, 240_000);

it('there are enough of both to tell', () => {
  expect(returning.length).toBeGreaterThan(150);
  expect(newcomers.length).toBeGreaterThan(50);
});

// The bench has the shares, over enough people for the third decimal; these hold whatever the draw.
it('whoever was here before stands first beside the form', () => {
  const right = returning.filter(({ person, shown }) => shown?.person === person);

  expect(right.length / returning.length).toBeGreaterThan(0.97);
  expect(right.filter(({ shown }) => shown?.likely).length / returning.length).toBeGreaterThan(0.9);
});

it('nobody else is called likely, neither for them nor for somebody new', () => {
  expect(returning.filter(({ person, shown }) => shown?.likely && shown.person !== person).length).toBeLessThanOrEqual(2);
  expect(newcomers.filter(({ shown }) => shown?.likely).length).toBeLessThanOrEqual(2);
});
