import { parentPort } from 'node:worker_threads';

import { filePerson } from '@/demo/fill/file-population';
import { createOrderedIds } from '@/demo/fill/ordered-ids';
import { sealBatch } from '@/demo/fill/seal-batch';
import type { SealedBatch } from '@/demo/fill/seal-batch';
import { generatePopulation } from '@/demo/population/generate-population';

/** A stretch of the population to make and seal. */
export type SealRequest = {
  seed: number;
  first: number;
  eventId: bigint;
  /** One for each person. */
  indexNumbers: readonly string[];
  organisationIds: Readonly<Record<string, string>>;
};

function answer({ seed, first, eventId, indexNumbers, organisationIds }: SealRequest): SealedBatch {
  const newId = createOrderedIds(Date.now());
  const population = generatePopulation(seed, first);
  const persons = indexNumbers.map((indexNumber) => filePerson(population.next().value, indexNumber, newId));

  return sealBatch({ eventId, persons, organisationIds, newId });
}

parentPort?.on('message', (request: SealRequest) => {
  const sealed = answer(request);

  parentPort?.postMessage(sealed, Object.values(sealed.rows).map(({ buffer }) => buffer));
});
