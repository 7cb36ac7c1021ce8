import 'server-only';

import { randomUUID } from 'node:crypto';

import { THRESHOLDS } from '@/domain/matching/decide-pair';
import { matchBatch } from '@/domain/matching/match-batch';
import type { BatchProgress } from '@/domain/matching/match-batch';
import { RecordTable } from '@/domain/matching/record-table';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { appendAuditEvents } from '@/server/audit';
import { inTransaction } from '@/server/db';
import { rawRecord, readIndex } from '@/server/matching/read-index';
import { readingTools } from '@/server/matching/reading-tools';

/**
 * Fewer records bring fewer pairs of one person than the written guess counts
 * as (domain/matching, GUESS_COUNTS_AS and INITIAL_PAIRS_A_RECORD): the model
 * would be the guess under another name.
 */
export const LEAST_RECORDS = 1_000;

export type TrainProgress = (step: 'reading' | Parameters<BatchProgress>[0], value: number) => void;

export type Trained = { version: number; records: number; pairs: number };

/**
 * Learns from the index's own records how often people of this place agree and
 * err, without a single pair being labelled, and puts what was learned in
 * force. `progress`: records read so far, and then shares of each step.
 */
export async function trainModel(trainedBy: string, progress: TrainProgress): Promise<Outcome<Trained, { reason: 'too-small'; records: number }>> {
  const table = new RecordTable(readingTools());
  for await (const page of readIndex()) {
    for (const { side } of page) table.add(rawRecord(side));
    progress('reading', table.size);
  }
  if (table.size < LEAST_RECORDS) return refused({ reason: 'too-small', records: table.size });

  table.close();
  const { model, compared } = matchBatch(table, null, progress);
  return accepted(await putInForce({ model, trainedBy, records: table.size, pairs: compared }));
}

type Learned = { model: ReturnType<typeof matchBatch>['model']; trainedBy: string; records: number; pairs: number };

function putInForce({ model, trainedBy, records, pairs }: Learned): Promise<Trained> {
  return inTransaction(async (transaction) => {
    await transaction.matchModel.updateMany({ where: { inForce: true }, data: { inForce: false } });
    const { version } = await transaction.matchModel.create({
      data: { trainedAt: new Date(), trainedBy, records, pairs, model, thresholds: THRESHOLDS, inForce: true },
      select: { version: true },
    });
    const nobody = { staffId: null, roles: [], organisationId: null, deskId: null, sessionId: null, traceId: randomUUID() };

    await appendAuditEvents(transaction, nobody, [{ event: { kind: 'model-trained', detail: { version, records } }, purpose: 'administration', outcome: 'done' }]);
    return { version, records, pairs };
  });
}
