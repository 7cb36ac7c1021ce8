/** `npm run -s index:rekey`: match keys as this version looks for them. One JSON line a page. */
import { database } from '@/server/db';
import { EnvironmentError } from '@/server/env';
import { rekeyRecords } from '@/server/patient-index/rekey-records';

try {
  await rekeyRecords((progress) => void process.stdout.write(`${JSON.stringify(progress)}\n`));
  await database().$disconnect();
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
