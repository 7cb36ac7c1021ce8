import 'server-only';

import { inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import { describeError, log } from '@/server/log';
import { matchRecord } from '@/server/matching/match-record';
import type { Matched } from '@/server/matching/match-record';

type Task = { id: bigint; source_record_id: string; tries: number; sweep_id: bigint | null };

/** Minutes until a task that failed is tried again: doubled each time, never more than an hour. */
const FIRST_PAUSE_MINUTES = 0.5;
const LONGEST_PAUSE_MINUTES = 60;

/**
 * Takes the next task that nobody else is at, does it and takes it off the
 * list, all in one transaction: whoever is killed on the way has done nothing,
 * and the task is there for the next.
 * @returns null where nothing is due
 */
export async function settleTask(): Promise<Matched | 'failed' | null> {
  let held: Task | undefined;

  try {
    return await inTransaction(async (transaction) => {
      held = await claimTask(transaction);
      if (!held) return null;

      const matched = await matchRecord(transaction, new Date(), held.id, held.source_record_id);
      await transaction.matchTask.delete({ where: { id: held.id } });
      if (matched !== 'nothing' && held.sweep_id !== null) await transaction.matchSweep.update({ where: { id: held.sweep_id }, data: { [matched]: { increment: 1 } } });
      return matched;
    });
  } catch (error) {
    if (!held) throw error;
    log().error({ taskId: held.id.toString(), error: describeError(error) }, 'matching failed');
    await putOff(held);
    return 'failed';
  }
}

async function claimTask(transaction: Transaction): Promise<Task | undefined> {
  const [task] = await transaction.$queryRaw<Task[]>`
    SELECT id, source_record_id, tries, sweep_id FROM match_task WHERE next_try_at <= now()
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;

  return task;
}

async function putOff({ id, tries }: Task): Promise<void> {
  const minutes = Math.min(LONGEST_PAUSE_MINUTES, FIRST_PAUSE_MINUTES * 2 ** tries);

  await inTransaction((transaction) => transaction.matchTask.updateMany({ where: { id }, data: { tries: tries + 1, nextTryAt: new Date(Date.now() + minutes * 60_000) } }));
}
