import { expect, it } from 'vitest';

import { parseFillArguments } from '@/demo/fill/fill-arguments';
import messages from '@/demo/fill/messages.json';

it.each([
  ['', { persons: 2000, seed: null }],
  ['--cast-only', { persons: 0, seed: null }],
  ['--persons 1000000 --seed 7', { persons: 1_000_000, seed: 7 }],
  ['--persons=0', { persons: 0, seed: null }],
])('reads "%s"', (line, expected) => {
  expect(parseFillArguments(line.split(' ').filter(Boolean))).toEqual(expected);
});

it.each(['--cast-only --persons 5', '--persons many', '--persons -1', '--persons 1.5', '--person 5', 'all', '--seed x', '--persons 9999999999'])(
  'refuses "%s"',
  (line) => {
    expect(() => parseFillArguments(line.split(' '))).toThrow('wrong-arguments');
  },
);

it('has every sentence in both languages', () => {
  expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
});
