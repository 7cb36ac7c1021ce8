import { describe, expect, test } from 'vitest';

import { planCase } from '@/domain/patient-index/plan-case';

const group = ['a', 'b', 'c', 'd'];

describe('a decision about some of a group', () => {
  test('joins those chosen into the number that stays, and asks about the rest again', () => {
    expect(planCase(group, { decision: 'SAME', chosenIds: ['a', 'c'], survivorId: 'c' })).toEqual({ ok: true, together: ['c', 'a'], pairs: [], left: [['c', 'b', 'd']] });
  });

  test('leaves no question where all are chosen', () => {
    expect(planCase(group, { decision: 'SAME', chosenIds: group, survivorId: null })).toEqual({ ok: true, together: group, pairs: [], left: [] });
  });

  test('cuts those chosen from the rest, and each side is a question of its own', () => {
    expect(planCase(group, { decision: 'DIFFERENT', chosenIds: ['a', 'b'], survivorId: null })).toEqual({
      ok: true,
      together: [],
      pairs: [['a', 'c'], ['a', 'd'], ['b', 'c'], ['b', 'd']],
      left: [['a', 'b'], ['c', 'd']],
    });
  });

  test('takes one out of three, and two are left to ask about', () => {
    expect(planCase(['a', 'b', 'c'], { decision: 'DIFFERENT', chosenIds: ['b'], survivorId: null })).toMatchObject({ pairs: [['b', 'a'], ['b', 'c']], left: [['a', 'c']] });
  });

  test('keeps everybody apart from everybody where all are chosen', () => {
    expect(planCase(['a', 'b', 'c'], { decision: 'DIFFERENT', chosenIds: ['a', 'b', 'c'], survivorId: null })).toMatchObject({ pairs: [['a', 'b'], ['a', 'c'], ['b', 'c']], left: [] });
  });

  test('unsure is said of the whole group', () => {
    expect(planCase(['a', 'b'], { decision: 'UNSURE', chosenIds: ['a'], survivorId: null })).toMatchObject({ pairs: [['a', 'b']], left: [] });
  });

  test.each([['SAME', ['a']], ['SAME', []], ['DIFFERENT', []], ['SAME', ['x', 'y']]] as const)('%s about %j decides nothing', (decision, chosenIds) => {
    expect(planCase(group, { decision, chosenIds, survivorId: null })).toEqual({ ok: false, refusal: 'too-few' });
  });
});
