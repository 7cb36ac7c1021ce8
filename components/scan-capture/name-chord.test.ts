import { expect, test } from 'vitest';
import { nameChord } from './name-chord';

const plain = { code: '', key: '', shift: false, ctrl: false, alt: false };

test.each([
  ['F2', { code: 'F2', key: 'F2' }],
  ['Ctrl+Enter', { code: 'Enter', key: 'Enter', ctrl: true }],
  ['Enter', { code: 'NumpadEnter', key: 'Enter' }],
  ['Alt+L', { code: 'KeyL', key: 'ł', alt: true }],
  ['Alt+1', { code: 'Digit1', key: '¡', alt: true }],
  ['Ctrl+K', { code: 'KeyK', key: 'k', ctrl: true }],
  ['Ctrl+ArrowDown', { code: 'ArrowDown', key: 'ArrowDown', ctrl: true }],
  ['J', { code: 'KeyJ', key: 'j' }],
  ['Shift+J', { code: 'KeyJ', key: 'J', shift: true }],
  ['A', { code: 'KeyQ', key: 'a' }],
  ['?', { code: 'Slash', key: '?', shift: true }],
  ['Y', { code: 'KeyY', key: 'Process' }],
  ['Escape', { code: 'Escape', key: 'Escape' }],
])('%s', (chord, stroke) => {
  expect(nameChord({ ...plain, ...stroke })).toBe(chord);
});
