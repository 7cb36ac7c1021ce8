import { expect, test } from 'vitest';
import { createShortcutRegistry, type Shortcut, type ShortcutMoment } from './shortcut-registry';

const moment: ShortcutMoment = { focus: 'page', locked: false, dialog: false, arrowsTaken: false, repeat: false };

function sampleShortcut(keys: string, changes: Partial<Shortcut> = {}): Shortcut {
  return { keys, label: `desk.${keys}`, group: 'desk.title', run: () => undefined, repeats: false, inDialogs: false, ...changes };
}

test.each<[string, string, Partial<Shortcut>, Partial<ShortcutMoment>, boolean]>([
  ['a letter acts on the page', 'J', {}, {}, true],
  ['a letter is text in a field', 'J', {}, { focus: 'field' }, false],
  ['a function key acts in a field', 'F2', {}, { focus: 'field' }, true],
  ['Enter presses the button that has the focus', 'Enter', {}, { focus: 'button' }, false],
  ['Enter acts on the page', 'Enter', {}, {}, true],
  ['an arrow acts beside a button', 'ArrowDown', {}, { focus: 'button' }, true],
  ['an arrow belongs to a group of tabs', 'ArrowDown', {}, { focus: 'button', arrowsTaken: true }, false],
  ['Backspace acts beside a button', 'Backspace', {}, { focus: 'button' }, true],
  ['an arrow moves the caret in a field', 'ArrowDown', {}, { focus: 'field' }, false],
  ['nothing acts in a password', 'F2', {}, { focus: 'secret' }, false],
  ['nothing acts behind a lock', 'F2', {}, { locked: true }, false],
  ['a dialog keeps the keys of the page away', 'Escape', {}, { dialog: true }, false],
  ['a dialog keeps its own keys', 'Ctrl+Enter', { inDialogs: true }, { dialog: true }, true],
  ['a key held down acts once', 'ArrowDown', {}, { repeat: true }, false],
  ['a key held down moves on where that is meant', 'ArrowDown', { repeats: true }, { repeat: true }, true],
])('%s', (_, keys, shortcut, change, found) => {
  const registry = createShortcutRegistry();
  registry.add(sampleShortcut(keys, shortcut));

  expect(registry.find(keys, { ...moment, ...change }) !== undefined).toBe(found);
});

test('of two shortcuts with the same keys the later one acts, until it goes', () => {
  const registry = createShortcutRegistry();
  registry.add(sampleShortcut('F2', { label: 'outer' }));
  const remove = registry.add(sampleShortcut('F2', { label: 'inner' }));

  expect(registry.find('F2', moment)?.label).toBe('inner');
  remove();
  expect(registry.find('F2', moment)?.label).toBe('outer');
});

test('shortcuts of one character can be switched off, others stay', () => {
  const registry = createShortcutRegistry();
  registry.add(sampleShortcut('J'));
  registry.add(sampleShortcut('F2'));
  registry.setCharactersOn(false);

  expect(registry.find('J', moment)).toBeUndefined();
  expect(registry.find('F2', moment)).toBeDefined();
});

test('the sheet is told of every change and lists what is in force', () => {
  const registry = createShortcutRegistry();
  const lists: (readonly string[])[] = [];
  registry.subscribe(() => lists.push(registry.list().map(({ keys }) => keys)));
  const remove = registry.add(sampleShortcut('F4'));
  remove();

  expect(lists).toEqual([['F4'], []]);
});
