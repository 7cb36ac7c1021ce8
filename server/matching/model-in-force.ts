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

/** The model that was put in force last, or the written one where none was trained or it is of another version of the product. */
export async function modelInForce(transaction: Pick<Transaction, '$queryRaw'>): Promise<ModelInForce> {
  const [trained] = await transaction.$queryRaw<{ version: number; model: string }[]>`
    SELECT version, model::text AS model FROM match_model WHERE in_force`;
  const model = trained && readModel(trained.model);
  if (trained && model) return { version: trained.version, model };

  const [counted] = await transaction.$queryRaw<{ records: number }[]>`
    SELECT reltuples::float8 AS records FROM pg_class WHERE oid = 'source_record'::regclass`;
  return { version: null, model: initialModel(Math.max(LEAST_RECORDS, counted?.records ?? 0)) };
}
