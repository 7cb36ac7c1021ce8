import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { printFigure } from '@/bench/figure';
import { judgeMatching } from '@/bench/judge-matching';
import { generateChineseRegistrations, usualHabits } from '@/demo/registrations/chinese-registrations';
import { CSV_COLUMNS, csvLine } from '@/demo/registrations/csv-columns';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { generateWesternRegistrations } from '@/demo/registrations/western-registrations';

const BARE = { id_number: 1, phone: 1, address: 1, ethnicity: 1, mother_name: 1 };

/** Worlds unlike each other, none of which the thresholds were set on: seeds from 101 on are kept for this. */
const worlds: Readonly<Record<string, () => readonly RegistrationRow[]>> = {
  usual: () => generateChineseRegistrations(101, 100_000),
  careless: () => generateChineseRegistrations(102, 100_000, { careless: 0.6, another: 0.45, adultsWithoutMother: 0.8, empty: { ...usualHabits.empty, id_number: 0.35, phone: 0.2, address: 0.35 } }),
  'no-numbers': () => generateChineseRegistrations(103, 20_000, { ...usualHabits, empty: { ...usualHabits.empty, id_number: 1 } }),
  'names-and-dates': () => generateChineseRegistrations(104, 20_000, { ...usualHabits, empty: BARE }),
  small: () => generateChineseRegistrations(105, 1_000),
  western: () => generateWesternRegistrations(106, 5_000, { copies: 6, mistakes: 5, without: ['sex'], empty: 0.03 }),
  'western-careless': () => generateWesternRegistrations(107, 10_000, { copies: 3, mistakes: 9, without: ['sex', 'id_number'], empty: 0.1 }),
  'western-names-and-dates': () => generateWesternRegistrations(108, 10_000, { copies: 2, mistakes: 2, without: ['sex', 'id_number', 'address'], empty: 0 }),
};

/** Growth is shown by two sizes; a million, which takes minutes, where it is asked for. */
const SIZES = [10_000, 100_000] as const;

/** matching: the accuracy of `npm run -s dedupe` in several worlds, and its speed and memory at each of the sizes. */
export async function benchMatching(sizes: readonly number[] = SIZES): Promise<void> {
  for (const [world, generate] of Object.entries(worlds)) judgeMatching(world, generate());
  for (const records of sizes) await timeDedupe(records);
}

async function timeDedupe(records: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dedupe-'));
  const path = join(folder, 'records.csv');
  await writeFile(path, [CSV_COLUMNS.join(','), ...generateChineseRegistrations(109, records).map((row) => csvLine(CSV_COLUMNS.map((column) => row[column])))].join('\n'));

  const started = performance.now();
  const child = spawn('npm', ['run', '-s', 'dedupe', '--', path, '--out', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  await once(child, 'close');
  const seconds = (performance.now() - started) / 1000;
  await rm(folder, { recursive: true });

  printFigure({ bench: 'matching', figure: 'dedupe', value: seconds, unit: 's', records });
  printFigure({ bench: 'matching', figure: 'dedupe, a thousand records', value: (seconds / records) * 1_000_000, unit: 'ms', records });
  printFigure({ bench: 'matching', figure: 'dedupe memory', value: Number(/(\d+) MiB/.exec(said)?.[1]), unit: 'MiB', records });
}
