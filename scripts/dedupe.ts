/**
 * `npm run -s dedupe -- RECORDS.csv[.gz] [--out DIR] [--model MODEL.json]`: finds the registrations of one person in an
 * export, without labels. Writes pairs.csv, clusters.csv, rejects.csv and model.json; progress goes to standard error.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { decideBatch } from '@/domain/matching/decide-batch';
import { matchBatch } from '@/domain/matching/match-batch';
import { readModel } from '@/domain/matching/read-model';
import type { MatchModel } from '@/domain/matching/match-model';
import { readRecords } from '@/scripts/dedupe/read-records';
import { createProgress } from '@/scripts/dedupe/show-progress';
import { summarise } from '@/scripts/dedupe/summarise';
import { writeResults } from '@/scripts/dedupe/write-results';
import { Refusal, runMain } from '@/scripts/refusal.mjs';

/** What each step is called on the screen. */
const steps = {
  blocking: 'dedupeBlocking',
  comparing: 'dedupeComparing',
  estimating: 'dedupeEstimating',
  scoring: 'dedupeScoring',
} as const;

function readArguments(): { path: string; out: string; model: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'dedupe-out' }, model: { type: 'string' } } });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Refusal('dedupeUsage');
    return { path, out: values.out, model: values.model };
  } catch {
    throw new Refusal('dedupeUsage');
  }
}

async function givenModel(path: string | undefined): Promise<MatchModel | null> {
  if (path === undefined) return null;
  const model = await readFile(path, 'utf8').then(
    (text) => readModel(text),
    () => null,
  );
  if (!model) throw new Refusal('dedupeWrongModel', { path });

  return model;
}

await runMain(async () => {
  const { path, out, model } = readArguments();
  const known = await givenModel(model);
  const progress = createProgress();
  const records = await readRecords(path, (count) => progress('dedupeReading', { count }));

  const result = matchBatch(records.table, known, (step, done) => progress(steps[step], { percent: Math.floor(done * 100) }));
  const { decisions, clusters } = decideBatch(records.table, result.pairs);
  progress('dedupeWriting', {});
  await mkdir(out, { recursive: true });
  await writeResults(out, { ...records, ...result, decisions, clusters });
  summarise({ ...records, ...result, decisions, clusters, out, seconds: progress.end() });
});
