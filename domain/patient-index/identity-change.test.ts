import { expect, test } from 'vitest';

import { effectsOn, reversalOf } from '@/domain/patient-index/identity-change';
import type { IdentityEventKind, Reversal } from '@/domain/patient-index/identity-change';
import { identityDelta } from '@/domain/patient-index/identity-delta';

const wang = 'person-wang';
const retired = 'person-retired';
const other = 'person-other';

test('a registration brings one record and its cards', () => {
  const delta = identityDelta({ opened: [{ record: 'r1', person: wang }], claimed: { [wang]: 2 } });

  expect(effectsOn(delta, [wang])).toEqual({ recordsJoined: 1, recordsLeft: 0, cardsClaimed: 2, cardsReleased: 0 });
});

test('a merge brings the survivor the records and cards of the other', () => {
  const delta = identityDelta({
    closed: [{ record: 'r2', person: retired }],
    opened: [{ record: 'r2', person: wang }],
    released: { [retired]: 1 },
    claimed: { [wang]: 1 },
  });

  expect(effectsOn(delta, [wang])).toEqual({ recordsJoined: 1, recordsLeft: 0, cardsClaimed: 1, cardsReleased: 0 });
});

test('between ids of one person nothing joined and nothing left', () => {
  const delta = identityDelta({
    closed: [{ record: 'r2', person: retired }],
    opened: [{ record: 'r2', person: wang }],
    released: { [retired]: 1 },
    claimed: { [wang]: 1 },
  });

  expect(effectsOn(delta, [wang, retired])).toEqual({ recordsJoined: 0, recordsLeft: 0, cardsClaimed: 0, cardsReleased: 0 });
});

test('what happened to somebody else is not counted', () => {
  const delta = identityDelta({ closed: [{ record: 'r1', person: other }], released: { [other]: 3 } });

  expect(effectsOn(delta, [wang])).toEqual({ recordsJoined: 0, recordsLeft: 0, cardsClaimed: 0, cardsReleased: 0 });
});

test.each<[IdentityEventKind, boolean, boolean, Reversal]>([
  ['MERGE', false, false, 'reversible'],
  ['MERGE', true, false, 'reversed'],
  ['REGISTER', false, false, 'reversible'],
  ['REGISTER', true, false, 'reversed'],
  ['SPLIT', false, false, 'reversible'],
  ['LINK', false, false, 'reversible'],
  ['SPLIT', false, true, 'reversible'],
  ['VERDICT', false, true, 'reversal'],
  ['MERGE', false, true, 'reversible'],
  ['UNMERGE', false, true, 'reversal'],
  ['VOID', false, true, 'reversal'],
  ['VOID', false, false, 'final'],
  ['IMPORT', false, false, 'final'],
])('%s, reversed: %s, reverses: %s, is %s', (kind, reversed, reverses, expected) => {
  expect(reversalOf({ kind, reversed, reverses })).toBe(expected);
});
