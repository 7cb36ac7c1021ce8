import { expect, test } from 'vitest';
import { formatCodePoints } from './format-code-points';

test.each([
  [['䶮'], 'U+4DAE'],
  [['𠅤'], 'U+20164'],
  [['𬎆', '·'], 'U+2C386 U+00B7'],
  [['A'], 'U+0041'],
  [[], ''],
])('%j is named %s', (characters, expected) => {
  expect(formatCodePoints(characters)).toBe(expected);
});
