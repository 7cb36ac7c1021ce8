import { expect, test } from 'vitest';
import { matchesKeys } from './matches-keys';

const plain = { code: 'KeyA', keyCode: 65, isComposing: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['Alt+1', { code: 'Digit1', altKey: true }, true],
  ['Alt+1', { code: 'Numpad1', altKey: true }, false],
  ['Alt+1', { code: 'Digit1' }, false],
  ['Alt+1', { code: 'Digit1', altKey: true, ctrlKey: true }, false],
  ['Ctrl+K', { code: 'KeyK', ctrlKey: true }, true],
  ['Ctrl+K', { code: 'KeyK', metaKey: true }, true],
  ['Ctrl+K', { code: 'KeyK', ctrlKey: true, shiftKey: true }, false],
  ['F1', { code: 'F1' }, true],
  ['F1', { code: 'F1', altKey: true }, false],
  ['Alt+L', { code: 'KeyL', altKey: true }, true],
  ['Alt+L', { code: 'KeyL', altKey: true, isComposing: true }, false],
  ['Alt+L', { code: 'KeyL', altKey: true, keyCode: 229 }, false],
])('%s is pressed by %o: %s', (keys, press, expected) => {
  expect(matchesKeys({ ...plain, ...press }, keys)).toBe(expected);
});
