import { expect, it } from 'vitest';

import { database } from '@/server/db';
import { env } from '@/server/env';

import { arrivals, doubles } from '@/demo/desk-day/arrivals';
import { beginDay } from '@/demo/desk-day/begin-day';
import { fillDemo } from '@/demo/fill/fill-demo';

it('begins a day once: patients for the doctors, questions for the administrators, and no session left open', async () => {
  await fillDemo({ connectionString: env().DATABASE_URL, persons: 0, seed: null, onProgress: () => undefined });

  expect(await beginDay()).toEqual({ visits: arrivals.length, doubles: doubles.length });
  expect(await database().indexCase.count()).toBe(doubles.length);
  expect(await database().staffSession.count({ where: { endedAt: null } })).toBe(0);
  expect(await database().visit.count()).toBe(arrivals.length + 2 * doubles.length);

  expect(await beginDay()).toEqual({ visits: 0, doubles: 0 });
});

it('brings the patients again on the next day, and nobody a second time into the index', async () => {
  const persons = await database().person.count();
  await database().visit.updateMany({ data: { visitDate: new Date('2020-01-01') } });

  expect(await beginDay()).toEqual({ visits: arrivals.length, doubles: 0 });
  expect(await database().person.count()).toBe(persons);
});
