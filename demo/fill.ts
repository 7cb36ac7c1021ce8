/** Fills the database of DATABASE_URL with the demo: `tsx --conditions=react-server demo/fill.ts [--persons N] [--seed S]`. */
import { env } from '@/server/env';

import { parseFillArguments } from '@/demo/fill/fill-arguments';
import { fillDemo } from '@/demo/fill/fill-demo';
import type { FillReport } from '@/demo/fill/fill-demo';
import { FillRefused } from '@/demo/fill/fill-refused';
import { phraseBoth } from '@/demo/fill/phrase';

const PROGRESS_MS = 2000;

async function main(): Promise<void> {
  const { persons, seed } = parseFillArguments(process.argv.slice(2));
  const report = await fillDemo({ connectionString: env().DATABASE_URL, persons, seed, onProgress: createProgress() });

  say(phraseBoth('filled', summaryOf(report)));
}

function summaryOf({ castAdded, personsBefore, personsAdded, milliseconds }: FillReport) {
  return {
    cast: castAdded ? 'castAdded' : 'castThere',
    total: personsBefore + personsAdded,
    added: personsAdded,
    seconds: Number((milliseconds / 1000).toFixed(1)),
  } as const;
}

/** One line every other second, as logs can keep it. */
function createProgress(): (added: number, toAdd: number) => void {
  const started = performance.now();
  let told = started;

  return (added, toAdd) => {
    const now = performance.now();
    if (now - told < PROGRESS_MS) return;

    told = now;
    process.stdout.write(`${phraseBoth('progress', { added, toAdd, rate: Math.round((added * 1000) / (now - started)) }).join(' · ')}\n`);
  };
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof FillRefused)) throw error;

  say(phraseBoth(error.reason));
  process.exitCode = 1;
});
