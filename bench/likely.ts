import { randomUUID } from 'node:crypto';

import { startBenchDatabase } from '@/bench/bench-database';
import { openClerks } from '@/bench/bench-staff';
import { percentile, printFigure } from '@/bench/figure';
import { generateChineseRegistrations } from '@/demo/registrations/chinese-registrations';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { dealArrivals } from '@/demo/searches/arrivals';
import { lookBeforeRegistering, storeRegistrations } from '@/demo/searches/look-before-registering';
import type { FirstShown } from '@/demo/searches/look-before-registering';
import { database } from '@/server/db';
import { trainModel } from '@/server/matching/train-model';

const ROWS = 20_000;
/** Kept for this: the threshold was set on others. */
const SEED = 110;

type Look = { row: RegistrationRow; shown: FirstShown | null; milliseconds: number };

/**
 * likely: what the list beside the registration form shows first, for people
 * who are stored and typed once more with the mistakes of registrations, and
 * for people who are new; with the model the product comes with, and with one
 * learned from what is stored.
 */
export async function benchLikely(): Promise<void> {
  const bench = await startBenchDatabase();

  try {
    await lookForEverybody();
  } finally {
    await bench.stop();
  }
}

async function lookForEverybody(): Promise<void> {
  const hospital = await openHospital();
  const { stored, returning, newcomers } = dealArrivals(generateChineseRegistrations(SEED, ROWS));
  const whoIs = await storeRegistrations(hospital, stored);
  await database().$executeRaw`ANALYZE`;
  const [clerk] = await openClerks(1);
  if (!clerk) throw new Error('no clerk was opened');

  for (const model of ['written', 'trained']) {
    if (model === 'trained') await trainModel('bench', () => undefined);
    const looks: Look[] = [];
    for (const row of [...returning, ...newcomers]) {
      const started = performance.now();
      looks.push({ row, shown: await lookBeforeRegistering(clerk, row, whoIs), milliseconds: performance.now() - started });
    }
    printLooks(looks.slice(0, returning.length), looks.slice(returning.length), { model, records: stored.length });
  }
}

/** One of the demo's name, since the bench's clerks sit there. */
async function openHospital(): Promise<{ id: string; code: string }> {
  const hospital = { id: randomUUID(), code: 'HZ-CH' };
  const common = { name: 'BENCH', nameEnglish: 'Bench' };
  await database().organisation.create({
    data: { ...hospital, ...common, kind: 'HOSPITAL', level: 'CITY', regionCode: '330100', desks: { create: { id: randomUUID(), code: '1', ...common } } },
  });

  return hospital;
}

function printLooks(returning: readonly Look[], fresh: readonly Look[], of: { model: string; records: number }): void {
  const share = (name: string, looks: readonly Look[], is: (look: Look) => boolean) =>
    printFigure({ bench: 'likely', figure: name, value: looks.filter(is).length / looks.length, unit: 'share', ...of, searches: looks.length });
  const isRight = ({ row, shown }: Look) => shown?.person === row.person;

  share('right person first', returning, isRight);
  share('right person first, and a second entry takes a reason', returning, (look) => isRight(look) && look.shown?.likely === true);
  share('wrong person first, and going on takes a reason', returning, (look) => !isRight(look) && look.shown?.likely === true);
  share('false alarm for somebody new', fresh, ({ shown }) => shown?.likely === true);
  share('somebody shown beside somebody new', fresh, ({ shown }) => shown !== null);
  for (const [mistake, looks] of Map.groupBy(returning.flatMap((look) => look.row.mistakes.map((mistake) => ({ ...look, mistake }))), (look) => look.mistake)) {
    share(`right person first, ${mistake}`, looks, isRight);
  }
  const milliseconds = [...returning, ...fresh].map((look) => look.milliseconds);
  for (const [figure, fraction] of [['p50', 0.5], ['p95', 0.95]] as const) printFigure({ bench: 'likely', figure, value: percentile(milliseconds, fraction), unit: 'ms', ...of });
}
