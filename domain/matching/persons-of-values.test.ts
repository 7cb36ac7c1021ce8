import { expect, it } from 'vitest';

import { levelOf, MATCH_FIELDS } from '@/domain/matching/fields';
import { PairList, patternOf } from '@/domain/matching/pair-list';
import { sharesOfPersons } from '@/domain/matching/persons-of-values';

const BIRTH_DATE = MATCH_FIELDS.indexOf('birthDate');
const sameDate = patternOf(MATCH_FIELDS.map((field) => (field === 'birthDate' ? levelOf('birthDate', 'same') : 0)));
const otherDate = patternOf(MATCH_FIELDS.map((field) => (field === 'birthDate' ? levelOf('birthDate', 'different') : 0)));

function shareOf(pattern: number, weight: number): readonly number[] {
  const pairs = new PairList();
  pairs.add(1, 0, pattern);
  pairs.weight[0] = weight;

  return [...(sharesOfPersons(3, pairs)[BIRTH_DATE] ?? [])];
}

it('counts two records that are surely one person as one, and as two where they are surely not', () => {
  expect(shareOf(sameDate, 40)).toEqual([0.5, 0.5, 1]);
  expect(shareOf(sameDate, -40)).toEqual([1, 1, 1]);
});

it('counts by the chance where nobody can be sure', () => {
  expect(shareOf(sameDate, 0)[0]).toBeCloseTo(1 / 1.5);
});

it('counts only those with the same value together', () => {
  expect(shareOf(otherDate, 40)).toEqual([1, 1, 1]);
});
