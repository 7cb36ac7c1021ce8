import { expect, it } from 'vitest';

import { database } from '@/server/db';
import { crossMerges, mergeAgainstEdit, mergeAgainstRegistration, mergeAgainstScan, runRace } from '@/test/race-index';

// On every run of the tests; the bench runs 2,000 of each.
const ROUNDS = 100;

it.each([
  ['merges that cross', crossMerges],
  ['a merge and a correction', mergeAgainstEdit],
  ['a merge, a registration and a new record', mergeAgainstRegistration],
  ['a merge and scans of the card it carries', mergeAgainstScan],
])('%s leave no anomaly, and events that say what was done', async (_what, round) => {
  expect((await runRace(round, ROUNDS)).slice(0, 5)).toEqual([]);

  const inexact = await database().$queryRaw<object[]>`SELECT id FROM identity_event WHERE delta <> done_by_event(id)`;
  expect(inexact).toEqual([]);
}, 120_000);
