import 'server-only';

import { initialModel } from '@/domain/matching/estimate-model';
import type { MatchModel } from '@/domain/matching/match-model';
import { readModel } from '@/domain/matching/read-model';
import type { Transaction } from '@/server/db';

/** `version` is null for the model that the product comes with. */
export type ModelInForce = { version: number | null; model: MatchModel };

/**
 * Two records drawn at random are one person the more often the fewer there
 * are. An index is judged as if it held at least so many: it will soon, and a
 * wrong link made in its first week stays.
 */
const LEAST_RECORDS = 100_000;

// Read once a process: a model stays as it was trained, and every look at a desk asks for it.
let trained: ModelInForce | null = null;
let written: { records: number; model: MatchModel } | null = null;

/** The model that was put in force last, or the written one where none was trained or it is of another version of the product. */
export async function modelInForce(transaction: Pick<Transaction, '$queryRaw'>): Promise<ModelInForce> {
  const [asked] = await transaction.$queryRaw<{ version: number | null; records: number }[]>`
    SELECT (SELECT version FROM match_model WHERE in_force) AS version,
      (SELECT reltuples::float8 FROM pg_class WHERE oid = 'source_record'::regclass) AS records`;
  const version = asked?.version ?? null;
  if (version !== null && version !== trained?.version) trained = await readTrained(transaction, version);
  if (version !== null && trained) return trained;

  const records = Math.max(LEAST_RECORDS, asked?.records ?? 0);
  if (written?.records !== records) written = { records, model: initialModel(records) };
  return { version: null, model: written.model };
}

async function readTrained(transaction: Pick<Transaction, '$queryRaw'>, version: number): Promise<ModelInForce | null> {
  const [row] = await transaction.$queryRaw<{ model: string }[]>`SELECT model::text AS model FROM match_model WHERE version = ${version}`;
  const model = row && readModel(row.model);

  return model ? { version, model } : null;
}
