import { expect, test } from 'vitest';

import { THRESHOLDS } from '@/domain/matching/decide-pair';
import type { LinkVeto } from '@/domain/matching/decide-pair';
import { planMatch } from '@/domain/patient-index/plan-match';
import type { Neighbour, WeighedPair } from '@/domain/patient-index/plan-match';

const SURE = THRESHOLDS.link + 4;
const DOUBTFUL = THRESHOLDS.review + 1;
const NEVER = THRESHOLDS.review - 1;

function pair(weight: number, veto: LinkVeto | null = null): WeighedPair {
  const decision = weight < THRESHOLDS.review ? 'apart' : weight >= THRESHOLDS.link && veto === null ? 'link' : 'review';

  return { recordId: 'r', otherId: `o${weight}`, weight, decision, veto };
}

function neighbour(personId: string, pairs: readonly WeighedPair[], changed: Partial<Neighbour> = {}): Neighbour {
  return { personId, pairs, settled: false, leftToPeople: false, ...changed };
}

test('nobody near is nothing to do, and whoever is apart is nobody near', () => {
  expect(planMatch([])).toEqual({ plan: 'nothing' });
  expect(planMatch([neighbour('p', [pair(NEVER)])])).toEqual({ plan: 'nothing' });
});

test('one who leaves no doubt is joined', () => {
  expect(planMatch([neighbour('p', [pair(SURE), pair(DOUBTFUL)]), neighbour('q', [pair(NEVER)])])).toMatchObject({ plan: 'link', personId: 'p', loudest: { weight: SURE } });
});

test.each<[string, readonly Neighbour[], readonly string[]]>([
  ['nothing reaches the threshold', [neighbour('p', [pair(DOUBTFUL)])], ['p']],
  ['another comes near', [neighbour('q', [pair(SURE - THRESHOLDS.link + 1)]), neighbour('p', [pair(SURE)])], ['p', 'q']],
  ['a rule forbids it', [neighbour('p', [pair(SURE, 'provisionalName')])], ['p']],
  ['a rule forbids another pair of the same two', [neighbour('p', [pair(SURE), pair(SURE - 1, 'twoNumbers')])], ['p']],
  ['another pair of the same two is apart', [neighbour('p', [pair(SURE), pair(NEVER)])], ['p']],
  ['people have it before them', [neighbour('p', [pair(SURE)], { leftToPeople: true })], ['p']],
])('people are asked where %s', (_story, neighbours, personIds) => {
  expect(planMatch(neighbours)).toMatchObject({ plan: 'ask', personIds });
});

test('what was settled is neither joined nor asked, and does not count as near', () => {
  expect(planMatch([neighbour('p', [pair(SURE)], { settled: true })])).toEqual({ plan: 'nothing' });
  expect(planMatch([neighbour('p', [pair(SURE)], { settled: true }), neighbour('q', [pair(SURE)])])).toMatchObject({ plan: 'link', personId: 'q' });
});

test('weak evidence in one pair does not weigh against what another has', () => {
  expect(planMatch([neighbour('p', [pair(SURE), pair(SURE - 1, 'weakEvidenceOnly')])])).toMatchObject({ plan: 'link' });
});
