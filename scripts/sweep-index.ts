/** `npm run -s index:sweep`: compares everybody in the index with everybody once. Stopped, it goes on where it was. */
import { createProgress } from '@/scripts/dedupe/show-progress';
import { loadEnvironmentFile } from '@/scripts/places.mjs';
import { phraseOnOneLine } from '@/scripts/progress.mjs';
import { runMain } from '@/scripts/refusal.mjs';
import { database } from '@/server/db';
import { sweepIndex } from '@/server/matching/sweep-index';
import type { SweepProgress } from '@/server/matching/sweep-index';

/** What each step is called on the screen. */
const steps = {
  reading: 'dedupeReading',
  resumed: 'sweepResumed',
  blocking: 'dedupeBlocking',
  comparing: 'dedupeComparing',
  estimating: 'dedupeEstimating',
  scoring: 'dedupeScoring',
  settling: 'sweepSettling',
} as const satisfies Record<Parameters<SweepProgress>[0], string>;

await runMain(async () => {
  loadEnvironmentFile();
  const progress = createProgress();
  const { seconds, ...swept } = await sweepIndex((step, value) => progress(steps[step], { count: value, left: value, percent: Math.floor(value * 100) }));
  const total = progress.end();
  await database().$disconnect();

  const rate = seconds === null ? '–' : Math.round(swept.records / seconds);
  process.stdout.write(`${phraseOnOneLine('sweepDone', { ...swept, rate, seconds: total.toFixed(0) })}\n`);
});
