import 'server-only';

import { explainPair } from '@/domain/matching/explain-pair';
import { matchKeys } from '@/domain/matching/match-keys';
import type { MatchModel } from '@/domain/matching/match-model';
import type { WeighedPair } from '@/domain/patient-index/plan-match';
import type { Transaction } from '@/server/db';
import { readRecords } from '@/server/matching/read-index';
import type { IndexedRecord } from '@/server/matching/read-index';
import { readingTools } from '@/server/matching/reading-tools';
import { LARGEST_BLOCK, meetRecords } from '@/server/patient-index/find-candidates';

// Read once a process: a character is asked for again and again.
const tools = readingTools();

/** As many as stand side by side in one case: who comes after the eight likeliest is asked about when those are settled. */
const MOST_PERSONS = 8;

export function weighRecords(model: MatchModel, one: IndexedRecord, other: IndexedRecord): WeighedPair {
  const { milliBits, decision, veto } = explainPair(model, one.side, other.side, tools);

  return { recordId: one.recordId, otherId: other.recordId, weight: milliBits / 1000, decision, veto };
}

/**
 * The persons who may be the same human being as this record's, the likeliest
 * first: met under a match key or a number, and weighed as worth a look.
 */
export async function findNeighbours(transaction: Transaction, model: MatchModel, record: IndexedRecord): Promise<readonly string[]> {
  const { recordIds } = await meetRecords(transaction, matchKeys(record.demographics));
  const met = await readRecords(transaction, [...new Set([...recordIds, ...(await sharingNumbers(transaction, record.recordId))])]);
  const best = new Map<string, number>();

  for (const other of met) {
    if (other.personId === record.personId) continue;
    const { weight, decision } = weighRecords(model, record, other);
    if (decision !== 'apart') best.set(other.personId, Math.max(weight, best.get(other.personId) ?? weight));
  }
  return [...best].toSorted(([, one], [, other]) => other - one).slice(0, MOST_PERSONS).map(([personId]) => personId);
}

/** Records that carry one of the same numbers, claimed or not. */
async function sharingNumbers(transaction: Transaction, recordId: string): Promise<readonly string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT other.source_record_id AS id
    FROM identifier AS mine
    CROSS JOIN LATERAL (
      SELECT source_record_id FROM identifier
      WHERE digest = mine.digest AND system = mine.system AND ended_at IS NULL LIMIT ${LARGEST_BLOCK}) AS other
    WHERE mine.source_record_id = ${recordId}::uuid AND mine.ended_at IS NULL AND other.source_record_id <> mine.source_record_id`;

  return rows.map(({ id }) => id);
}
