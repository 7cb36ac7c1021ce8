import { randomBytes } from 'node:crypto';

import { afterAll } from 'vitest';

import { createTestDatabase } from '@/test/database';

// Before any module under test is loaded: they read the environment once.
const database = await createTestDatabase();

Object.assign(process.env, {
  DATABASE_URL: database.url,
  YIKA_SUITE: 'international',
  YIKA_SEAL_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  YIKA_DIGEST_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  NEXTAUTH_URL: 'http://localhost:3000',
  YIKA_HOSPITAL_NETWORKS: '127.0.0.0/8',
  LOG_LEVEL: 'silent',
});

afterAll(async () => {
  await globalThis.yikaDatabase?.$disconnect();
  await database.drop();
});
