import { expect, test } from 'vitest';

import { changeChoice } from '@/app/(console)/desk/choose-candidate';
import type { ChoiceEvent } from '@/app/(console)/desk/choose-candidate';
import type { SeveralPhase } from '@/app/(console)/desk/desk-phase';

const candidates = ['a', 'b', 'c'].map((handle) => ({
  handle,
  nameMasked: '王*',
  sex: '2' as const,
  birthDate: null,
  phoneMasked: null,
  identifiersMasked: [],
  hospitals: 1,
  own: true,
  agreeing: [],
    near: [],
}));

const list: SeveralPhase = {
  name: 'SEVERAL',
  origin: { by: 'typed', timing: null, uncertain: false },
  reading: null,
  terms: ['name'],
  candidates,
  truncated: false,
  selected: 0,
  opening: { status: 'no' },
};

const down: ChoiceEvent = { kind: 'candidate-moved', by: 1 };
const up: ChoiceEvent = { kind: 'candidate-moved', by: -1 };
const digit = (number: number): ChoiceEvent => ({ kind: 'candidate-selected', index: number - 1 });

test.each<[string, readonly ChoiceEvent[], number]>([
  ['down once', [down], 1],
  ['held down, to the end and no further', [down, down, down, down, down], 2],
  ['up from the head', [up], 0],
  ['down and up', [down, down, up], 1],
  ['by a digit', [digit(3)], 2],
  ['by a digit beyond the list', [digit(7)], 0],
])('moved %s, the choice is the one it should be', (_, events, selected) => {
  expect(events.reduce(changeChoice, list).selected).toBe(selected);
});

test('choosing another candidate clears what was said of the last one', () => {
  const expired = changeChoice(list, { kind: 'opening-changed', opening: { status: 'expired' } });

  expect(expired.opening).toEqual({ status: 'expired' });
  expect(changeChoice(expired, down).opening).toEqual({ status: 'no' });
});
