/** `npm run bench [-- recognition assemble capture history long-history hostile desk identify candidates likely register resolve decisions feed sweep matching paint start-up] [--persons 100000]`: prints one JSON line per figure. */
import { parseArgs } from 'node:util';

import { startBenchDatabase } from '@/bench/bench-database';
import { benchAssemble } from '@/bench/assemble';
import { benchCandidates } from '@/bench/candidates';
import { benchCapture } from '@/bench/capture';
import { benchDecisions } from '@/bench/decisions';
import { benchDeskBesideHospitals } from '@/bench/desk-beside-hospitals';
import { benchFeed } from '@/bench/feed';
import { benchHistory } from '@/bench/history';
import { benchHostile } from '@/bench/hostile';
import { benchIdentify } from '@/bench/identify';
import { benchLikely } from '@/bench/likely';
import { benchLongHistory } from '@/bench/long-history';
import { benchMatching } from '@/bench/matching';
import { benchPaint } from '@/bench/paint';
import { benchRecognition } from '@/bench/recognition';
import { benchRegister } from '@/bench/register';
import { benchResolve } from '@/bench/resolve';
import { benchStartUp } from '@/bench/start-up';
import { benchSweep } from '@/bench/sweep';

const { values, positionals } = parseArgs({ options: { persons: { type: 'string', multiple: true } }, allowPositionals: true });
/** Growth is shown by two sizes; `--persons` names others. */
const POPULATIONS = values.persons?.map(Number) ?? [100_000, 1_000_000];

const wanted = new Set(positionals);
const isWanted = (name: string) => wanted.size === 0 || wanted.has(name);
const wantsPopulation = ['identify', 'candidates', 'register', 'sweep', 'paint'].some(isWanted);

if (isWanted('recognition')) benchRecognition();
if (isWanted('assemble')) benchAssemble();
if (isWanted('capture')) await benchCapture();
if (isWanted('decisions')) benchDecisions();
if (wantsPopulation || ['long-history', 'resolve', 'feed', 'history', 'hostile', 'desk'].some(isWanted)) {
  const bench = await startBenchDatabase();

  try {
    if (isWanted('long-history')) await benchLongHistory(bench);
    if (isWanted('resolve')) await benchResolve(bench);
    if (isWanted('feed')) await benchFeed(bench);
    if (isWanted('history')) await benchHistory(bench);
    if (isWanted('hostile')) await benchHostile();
    if (isWanted('desk')) await benchDeskBesideHospitals(POPULATIONS[0] ?? 0);
    for (const persons of wantsPopulation ? POPULATIONS : []) {
      if (isWanted('identify')) await benchIdentify(bench, persons);
      if (isWanted('candidates')) await benchCandidates(bench, persons);
      if (isWanted('register')) await benchRegister(persons);
      if (isWanted('sweep')) await benchSweep(persons);
      if (isWanted('paint')) await benchPaint(persons);
    }
  } finally {
    await bench.stop();
  }
}
// Only by its own name: its people and its model would change what the others measure.
if (wanted.has('likely')) await benchLikely();
if (isWanted('matching')) await benchMatching(values.persons?.map(Number));
if (isWanted('start-up')) await benchStartUp();
process.exit(0);
