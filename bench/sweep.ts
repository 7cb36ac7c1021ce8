import { fillPopulation } from '@/bench/bench-database';
import { printFigure } from '@/bench/figure';
import { sweepIndex } from '@/server/matching/sweep-index';
import { trainModel } from '@/server/matching/train-model';

/** sweep: learning the model and comparing everybody once, and what of it is left for people. */
export async function benchSweep(persons: number): Promise<void> {
  await fillPopulation(persons);
  const started = performance.now();
  const trained = await trainModel('bench', () => undefined);
  if (!trained.ok) throw new Error(`nothing to learn from: ${trained.records} records`);
  printFigure({ bench: 'sweep', figure: 'train', value: (performance.now() - started) / 1000, unit: 's', persons, pairs: trained.value.pairs });

  const { seconds, records, ...swept } = await sweepIndex(() => undefined);
  printFigure({ bench: 'sweep', figure: 'read and compare', value: seconds ?? 0, unit: 's', persons, records, ...swept });
  printFigure({ bench: 'sweep', figure: 'whole', value: (performance.now() - started) / 1000, unit: 's', persons });
}
