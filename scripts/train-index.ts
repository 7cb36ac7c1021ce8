/** `npm run -s index:train`: learns the match model from the index's own records and puts it in force. */
import { userInfo } from 'node:os';

import { createProgress } from '@/scripts/dedupe/show-progress';
import { loadEnvironmentFile } from '@/scripts/places.mjs';
import { phraseOnOneLine } from '@/scripts/progress.mjs';
import { Refusal, runMain } from '@/scripts/refusal.mjs';
import { database } from '@/server/db';
import { LEAST_RECORDS, trainModel } from '@/server/matching/train-model';
import type { TrainProgress } from '@/server/matching/train-model';

/** What each step is called on the screen. */
const steps = {
  reading: 'dedupeReading',
  blocking: 'dedupeBlocking',
  comparing: 'dedupeComparing',
  estimating: 'dedupeEstimating',
  scoring: 'dedupeScoring',
} as const satisfies Record<Parameters<TrainProgress>[0], string>;

await runMain(async () => {
  loadEnvironmentFile();
  const progress = createProgress();
  const outcome = await trainModel(userInfo().username, (step, value) =>
    progress(steps[step], step === 'reading' ? { count: value } : { percent: Math.floor(value * 100) }),
  );
  const seconds = progress.end();
  await database().$disconnect();

  if (!outcome.ok) throw new Refusal('trainTooSmall', { records: outcome.records, least: LEAST_RECORDS });
  process.stdout.write(`${phraseOnOneLine('trainDone', { ...outcome.value, seconds: seconds.toFixed(0) })}\n`);
});
