/**
 * Moves everything sealed or digested to the first key of YIKA_SEAL_KEYS and
 * YIKA_DIGEST_KEYS. One JSON line a page; ends with 1 while an earlier key is
 * still needed.
 */
import { database } from '@/server/db';
import { EnvironmentError } from '@/server/env';
import { rotateKeys } from '@/server/sealing/rotate-keys';

try {
  const tables = await rotateKeys((progress) => void process.stdout.write(`${JSON.stringify(progress)}\n`));

  await database().$disconnect();
  process.exitCode = tables.some(({ left }) => left > 0) ? 1 : 0;
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
