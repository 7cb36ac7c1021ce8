import { describe, expect, test } from 'vitest';

import { argon2id } from '@/server/sign-in/argon2';
import { findPasswordFault, hashPassword } from '@/server/sign-in/hash-password';
import { verifyPassword } from '@/server/sign-in/verify-password';

const password = 'correct horse battery';

test('the stored form is a PHC string with the cost it was made at and a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
});

test('the right password is accepted, another and none are not', async () => {
  const stored = await hashPassword(password);

  expect(await verifyPassword(password, stored)).toBe(true);
  expect(await verifyPassword(`${password}!`, stored)).toBe(false);
  expect(await verifyPassword('', stored)).toBe(false);
});

test('for an account that does not exist no password is right', async () => {
  expect(await verifyPassword(password, null)).toBe(false);
});

test('full-width letters of an input method are the same password', async () => {
  expect(await verifyPassword('ｃｏｒｒｅｃｔ horse battery', await hashPassword(password))).toBe(true);
});

// A hash by the reference implementation's command line, `argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32`.
test('a hash made elsewhere, at another cost, is understood', async () => {
  const elsewhere = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

  expect(await verifyPassword('password', elsewhere)).toBe(true);
  expect(await verifyPassword('passwore', elsewhere)).toBe(false);
});

test.each(['', 'plain', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'])(
  'a stored hash of another kind is a fault of the data, not a wrong password: %s',
  async (stored) => {
    await expect(verifyPassword(password, stored)).rejects.toThrow('not a PHC string');
  },
);

describe('setting a password', () => {
  test.each([
    ['eleven char', 'too-short'],
    ['twelve chars', null],
    ['一二三四五六七八九十十一', null],
    ['a'.repeat(128), null],
    ['a'.repeat(129), 'too-long'],
  ])('%s: %s', (wanted, fault) => {
    expect(findPasswordFault(wanted)).toBe(fault);
  });

  test('one that is too short is not hashed', async () => {
    await expect(hashPassword('eleven char')).rejects.toThrow(RangeError);
  });
});

test('hashing leaves the event loop free', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 0);

  await argon2id(password, Buffer.alloc(16), { memory: 19 * 1024, passes: 20, parallelism: 1 });
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(1);
});
