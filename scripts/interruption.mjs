/** The wish to stop: Ctrl-C, a signal of the system, or the end of whoever started us. */
import { whenParentEnds } from './when-parent-ends.mjs';

const interruption = Promise.withResolvers();

export class Interrupted extends Error {}

/** From now on a signal no longer ends this process at once. */
export function watchForInterruption() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interruption.resolve);
  process.once('disconnect', interruption.resolve);
  whenParentEnds(interruption.resolve);
}

/** Resolves once somebody wants to stop. */
export function interrupted() {
  return interruption.promise;
}

/**
 * Work that may take long, given up when somebody wants to stop.
 * @template Value
 * @param {Promise<Value>} work
 * @returns {Promise<Value>}
 * @throws {Interrupted}
 */
export async function unlessInterrupted(work) {
  const stop = interruption.promise.then(() => {
    throw new Interrupted();
  });
  return Promise.race([work, stop]);
}
