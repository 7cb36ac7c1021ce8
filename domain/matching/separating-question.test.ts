import { expect, it } from 'vitest';

import { fitOf, separatingQuestion } from '@/domain/matching/separating-question';
import type { KnownAnswers } from '@/domain/matching/separating-question';

const one: KnownAnswers = { phoneTail: '8000', birthDay: '0229', numberTail: '002X' };

it.each<[string, KnownAnswers, string | null]>([
  ['phones differ', { ...one, phoneTail: '8001' }, 'phoneTail'],
  ['a household shares its phone', { ...one, birthDay: '0301' }, 'birthDay'],
  ['one has no phone', { ...one, phoneTail: null, birthDay: '0301' }, 'birthDay'],
  ['only the document differs', { ...one, numberTail: '4514' }, 'numberTail'],
  ['nothing differs', one, null],
])('where %s the question is right', (_, other, question) => {
  expect(separatingQuestion(one, other, [])).toBe(question);
});

it('what the form says is not asked again', () => {
  expect(separatingQuestion(one, { ...one, phoneTail: '8001', numberTail: '4514' }, ['phoneTail', 'birthDay'])).toBe('numberTail');
});

it('a single candidate is asked to be confirmed, and nobody is asked for nothing', () => {
  expect(separatingQuestion(one, undefined, ['phoneTail'])).toBe('birthDay');
  expect(separatingQuestion(undefined, undefined, [])).toBeNull();
});

it.each([
  ['8000', 'fits'],
  [' 80-00 ', 'fits'],
  ['8001', 'differs'],
])('the answer %s %s', (answer, fit) => {
  expect(fitOf('phoneTail', answer, one)).toBe(fit);
});

it('a small x is an X, and an answer nobody holds proves nothing', () => {
  expect(fitOf('numberTail', '002x', one)).toBe('fits');
  expect(fitOf('birthDay', '0229', { ...one, birthDay: null })).toBe('unknown');
});
