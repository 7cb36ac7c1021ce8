import 'server-only';

import { randomUUID } from 'node:crypto';

import { decideBatch } from '@/domain/matching/decide-batch';
import { matchBatch } from '@/domain/matching/match-batch';
import type { BatchProgress } from '@/domain/matching/match-batch';
import type { MatchModel } from '@/domain/matching/match-model';
import { RecordTable } from '@/domain/matching/record-table';
import { appendAuditEvents } from '@/server/audit';
import { database, inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import { modelInForce } from '@/server/matching/model-in-force';
import { rawRecord, readIndex } from '@/server/matching/read-index';
import { readingTools } from '@/server/matching/reading-tools';
import { settleTask } from '@/server/matching/settle-task';

export type SweepProgress = (step: 'reading' | 'resumed' | 'settling' | Parameters<BatchProgress>[0], value: number) => void;

/** `seconds` are those of reading and comparing; null where an earlier run had done that. */
export type Swept = { records: number; pairs: number; largeBlocks: number; found: number; linked: number; asked: number; failed: number; seconds: number | null };

/** Tasks written at once: a statement of some hundred milliseconds. */
const TASKS_AT_ONCE = 20_000;
const TASKS_A_REPORT = 50;

/**
 * Compares everybody in the index with everybody once, as the batch does, and
 * has the matcher look at each record that has somebody near: by the same rules
 * and the same writer as after a change. What was found is kept as tasks first,
 * so a run that was stopped goes on, and a run on a clean index does nothing.
 * `progress`: records read or left over, and shares of the other steps.
 */
export async function sweepIndex(progress: SweepProgress): Promise<Swept> {
  const unfinished = await database().matchSweep.findFirst({ where: { finishedAt: null }, select: { id: true } });
  const started = performance.now();
  const sweepId = unfinished?.id ?? (await findEverybody(progress));
  const seconds = unfinished ? null : (performance.now() - started) / 1000;
  if (unfinished) progress('resumed', await countLeft(sweepId));

  await settleAll(sweepId, progress);
  return { ...(await finish(sweepId)), seconds };
}

async function findEverybody(progress: SweepProgress): Promise<bigint> {
  const startedAt = new Date();
  const { version, model } = await modelInForce(database());
  const { records, found, pairs, largeBlocks } = await compareEverybody(model, progress);

  return inTransaction(async (transaction) => {
    const { id } = await transaction.matchSweep.create({
      data: { modelVersion: version, startedAt, records, pairs, largeBlocks, found: found.length },
      select: { id: true },
    });
    await writeTasks(transaction, id, found);
    return id;
  });
}

async function compareEverybody(model: MatchModel, progress: SweepProgress): Promise<{ records: number; found: readonly string[]; pairs: number; largeBlocks: number }> {
  const table = new RecordTable(readingTools());
  const ids: string[] = [];
  const persons: string[] = [];

  for await (const page of readIndex()) {
    for (const { recordId, personId, side } of page) {
      table.add(rawRecord(side));
      ids.push(recordId);
      persons.push(personId);
    }
    progress('reading', ids.length);
  }
  table.close();
  const { pairs, compared, large } = matchBatch(table, model, progress);
  const { decisions } = decideBatch(table, pairs);
  const found = new Set<number>();

  for (const [pair, decision] of decisions.entries()) {
    const [later, earlier] = [pairs.later[pair] ?? 0, pairs.earlier[pair] ?? 0];
    // One of the two leads to the other.
    if (decision !== 'apart' && persons[later] !== persons[earlier] && !found.has(earlier)) found.add(later);
  }
  return { records: ids.length, found: [...found].map((at) => ids[at] ?? ''), pairs: compared, largeBlocks: large.length };
}

async function writeTasks(transaction: Transaction, sweepId: bigint, found: readonly string[]): Promise<void> {
  for (let from = 0; from < found.length; from += TASKS_AT_ONCE) {
    await transaction.$executeRaw`
      INSERT INTO match_task (source_record_id, sweep_id)
      SELECT record, ${sweepId} FROM unnest(${found.slice(from, from + TASKS_AT_ONCE)}::uuid[]) AS record`;
  }
}

/** Works beside the server's own matcher until nothing of the sweep is due. */
async function settleAll(sweepId: bigint, progress: SweepProgress): Promise<void> {
  const { found } = await database().matchSweep.findUniqueOrThrow({ where: { id: sweepId }, select: { found: true } });

  for (let left = await countLeft(sweepId); left > 0; left = await countLeft(sweepId)) {
    progress('settling', 1 - left / found);
    if (!(await settleSome())) await waitForOthers(sweepId);
  }
}

/** @returns whether anything was free to be settled */
async function settleSome(): Promise<boolean> {
  for (let turn = 0; turn < TASKS_A_REPORT; turn += 1) {
    if ((await settleTask()) === null) return turn > 0;
  }
  return true;
}

/** What is left is held by another process: a lock on it comes when that one is done. */
async function waitForOthers(sweepId: bigint): Promise<void> {
  await database().$executeRaw`SELECT FROM match_task WHERE sweep_id = ${sweepId} AND tries = 0 FOR SHARE`;
}

function countLeft(sweepId: bigint): Promise<number> {
  return database().matchTask.count({ where: { sweepId, tries: 0 } });
}

async function finish(sweepId: bigint): Promise<Omit<Swept, 'seconds'>> {
  return inTransaction(async (transaction) => {
    const failed = await transaction.matchTask.count({ where: { sweepId } });
    const { records, pairs, largeBlocks, found, linked, asked } = await transaction.matchSweep.update({ where: { id: sweepId }, data: { finishedAt: new Date() } });
    const nobody = { staffId: null, roles: [], organisationId: null, deskId: null, sessionId: null, traceId: randomUUID() };

    await appendAuditEvents(transaction, nobody, [{ event: { kind: 'index-swept', detail: { records, linked, asked } }, purpose: 'index-administration', outcome: 'done' }]);
    return { records, pairs: Number(pairs), largeBlocks, found, linked, asked, failed };
  });
}
