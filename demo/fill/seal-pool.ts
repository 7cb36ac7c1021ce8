import { Worker } from 'node:worker_threads';

import type { SealedBatch } from '@/demo/fill/seal-batch';
import type { SealRequest } from '@/demo/fill/seal-worker';

/** Threads that make and seal persons while the database takes in those before them. */
export type SealPool = {
  size: number;
  seal(request: SealRequest): Promise<SealedBatch>;
  close(): Promise<void>;
};

// Said here rather than inherited, so that the threads also start under a test runner.
const NODE_FLAGS = ['--import', 'tsx', '--conditions=react-server'];

export function openSealPool(size: number): SealPool {
  const program = new URL('./seal-worker.ts', import.meta.url);
  const workers = Array.from({ length: size }, () => new Worker(program, { execArgv: NODE_FLAGS }));
  // Each thread answers in the order it was asked.
  const last = workers.map((): Promise<unknown> => Promise.resolve());
  let asked = 0;

  return {
    size,
    seal: (request) => {
      const turn = asked % size;
      const worker = workers[turn];
      if (!worker) throw new Error('a pool without threads');

      asked += 1;
      const answer = (last[turn] ?? Promise.resolve()).then(() => ask(worker, request));
      last[turn] = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: SealRequest): Promise<SealedBatch> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: SealedBatch) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.postMessage(request);
  });
}
