import { expect, test } from 'vitest';
import { isComposing } from './is-composing';

test.each([
  ['a native press during composition', { keyCode: 13, isComposing: true }, true],
  ['a React press during composition', { keyCode: 13, nativeEvent: { isComposing: true } }, true],
  ['the press that ends a composition, reported as 229', { keyCode: 229, isComposing: false }, true],
  ['a plain native Enter', { keyCode: 13, isComposing: false }, false],
  ['a plain React Enter', { keyCode: 13, nativeEvent: { isComposing: false } }, false],
])('%s belongs to the input method: %o -> %s', (_, event, expected) => {
  expect(isComposing(event)).toBe(expected);
});
