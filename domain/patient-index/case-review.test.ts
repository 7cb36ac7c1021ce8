import { describe, expect, it } from 'vitest';

import { drawReview, maySettle } from '@/domain/patient-index/case-review';
import { SAMPLE_SHARES } from '@/domain/patient-index/sample-shares';

const seen = ['a', 'b', 'c'].map((personId) => ({ personId, records: [{ recordId: `record of ${personId}`, version: 1 }] }));
const pairs = [['a', 'b'], ['a', 'c']] as const;

/** Hands out the numbers given, one a call. */
function dealt(...numbers: number[]): () => number {
  return () => numbers.shift() ?? 0;
}

describe('a second review', () => {
  it('is drawn below the share, and not from it on', () => {
    expect(drawReview(pairs, seen, dealt(0))).not.toBeNull();
    expect(drawReview(pairs, seen, dealt(SAMPLE_SHARES.secondReview))).toBeNull();
  });

  it('is about one pair of the decision, as it was seen', () => {
    expect(drawReview(pairs, seen, dealt(0, 0))?.map(({ personId }) => personId)).toEqual(['a', 'b']);
    expect(drawReview(pairs, seen, dealt(0, 0.99))?.map(({ personId }) => personId)).toEqual(['a', 'c']);
  });

  it('is not made of a person the screen did not show', () => {
    expect(drawReview([['a', 'd']], seen, dealt(0, 0))).toBeNull();
    expect(drawReview([], seen, dealt(0, 0))).toBeNull();
  });
});

describe('two verdicts that differ', () => {
  const review = { firstById: 'first', secondById: 'second' };

  it('are settled by either giving way, or by a third', () => {
    expect(maySettle('first', review)).toEqual(['reopened']);
    expect(maySettle('second', review)).toEqual(['upheld']);
    expect(maySettle('third', review)).toEqual(['upheld', 'reopened']);
  });
});
