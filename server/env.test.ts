import { describe, expect, test } from 'vitest';

import { EnvironmentError, parseEnvironment } from '@/server/env';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  DATABASE_URL: 'postgresql://yika@127.0.0.1:5432/yika',
  YIKA_SEAL_KEYS: `k1:${key}`,
  YIKA_DIGEST_KEYS: `k1:${key}`,
  NEXTAUTH_SECRET: 'a-secret-of-more-than-32-characters',
  NEXTAUTH_URL: 'https://yika.example.org',
};

test('what is not set has a default', () => {
  expect(parseEnvironment(complete)).toMatchObject({ DATABASE_POOL_SIZE: 10, YIKA_SUITE: 'international', LOG_LEVEL: 'info' });
});

test('keys are read in their order, each with its name and suite', () => {
  const { YIKA_SEAL_KEYS } = parseEnvironment({ ...complete, YIKA_SEAL_KEYS: `k2:${key}, k1@chinese:${key}` });

  expect(YIKA_SEAL_KEYS.map(({ id, suite, bytes }) => ({ id, suite, length: bytes.length }))).toEqual([
    { id: 'k2', suite: null, length: 32 },
    { id: 'k1', suite: 'chinese', length: 32 },
  ]);
});

describe('a missing or wrong value is refused by the name of its variable, never its content', () => {
  const short = Buffer.alloc(31, 7).toString('base64');

  test.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://canary@localhost/yika'],
    ['DATABASE_POOL_SIZE', 'canary'],
    ['DATABASE_POOL_SIZE', '0'],
    ['YIKA_HOSPITAL_NETWORKS', 'canary'],
    ['YIKA_HOSPITAL_NETWORKS', '10.0.0.0/33'],
    ['YIKA_HOSPITAL_NETWORKS', '10.0.0.0/8,'],
    ['YIKA_SUITE', 'canary'],
    ['YIKA_SEAL_KEYS', undefined],
    ['YIKA_SEAL_KEYS', `canary:${short}`],
    ['YIKA_SEAL_KEYS', `canary:${key},`],
    ['YIKA_SEAL_KEYS', `canary:${key},canary:${key}`],
    ['YIKA_DIGEST_KEYS', `canary@american:${key}`],
    ['NEXTAUTH_SECRET', 'canary'],
    ['NEXTAUTH_URL', 'http://canary.example.org'],
    ['NEXTAUTH_URL', 'https://canary.example.org/console'],
    ['NEXTAUTH_URL', 'canary'],
    ['YIKA_HEALTH_CARD_URL', 'file:///canary'],
    ['YIKA_INSURANCE_URL', 'https://canary:canary@platform.example.org/'],
    ['LOG_LEVEL', 'canary'],
  ])('%s: %s', (variable, value) => {
    const attempt = () => parseEnvironment({ ...complete, [variable]: value });

    expect(attempt).toThrow(EnvironmentError);
    expect(attempt).toThrow(new RegExp(`^${variable} must (?!.*canary)`));
  });
});

test.each([
  ['https://yika.example.org/', 'https://yika.example.org'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('the origin %s is taken as %s', (given, origin) => {
  expect(parseEnvironment({ ...complete, NEXTAUTH_URL: given }).NEXTAUTH_URL).toBe(origin);
});
