import { expect, test } from 'vitest';
import { messageAt } from './message-at';

const messages = { desk: { keys: { open: 'Open', list: { close: 'Close list' } } } };

test.each([
  ['desk.keys.open', 'Open'],
  ['desk.keys.list.close', 'Close list'],
  ['desk.keys.absent', 'desk.keys.absent'],
  ['desk.keys', 'desk.keys'],
  ['desk.keys.open.length', 'desk.keys.open.length'],
  ['constructor.name', 'constructor.name'],
])('%s reads %j', (key, expected) => {
  expect(messageAt(messages, key)).toBe(expected);
});
