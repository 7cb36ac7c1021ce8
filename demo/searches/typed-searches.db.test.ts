import { beforeAll, expect, it } from 'vitest';

import { fillDemo } from '@/demo/fill/fill-demo';
import { getPersonId, placeOfTarget } from '@/demo/searches/place-of-target';
import { typeSearches } from '@/demo/searches/typed-searches';
import type { TypedSearch } from '@/demo/searches/typed-searches';
import { env } from '@/server/env';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const PERSONS = 6_000;
const SEARCHES = 500;
const FIRST = 5;

type Found = TypedSearch & { place: number };

let places: readonly Found[] = [];

beforeAll(async () => {
  await fillDemo({ connectionString: env().DATABASE_URL, persons: PERSONS, seed: 1, onProgress: () => undefined });
  const clerk = await plantStaff(await plantHospital(), ['CLERK']);
  const found: Found[] = [];

  for (const search of typeSearches(7, PERSONS, SEARCHES)) {
    found.push({ ...search, place: await placeOfTarget(clerk, search, await getPersonId(search.person)) });
  }
  places = found;
}, 180_000);

it('every kind of slip is among the five hundred searches', () => {
  expect(new Set(places.map(({ mistake }) => mistake)).size).toBeGreaterThanOrEqual(24);
});

it('the right person stands among the first five for at least 95 % of searches with a slip in them', () => {
  const missed = places.filter(({ place }) => place < 0 || place >= FIRST);

  expect(missed.length).toBeLessThanOrEqual(SEARCHES * 0.05);
});
