import 'server-only';

import type { StandingJudgements } from '@/domain/patient-index/cannot-link';
import { recordPair } from '@/domain/patient-index/pair-verdict';
import type { PairVerdict, Verdict } from '@/domain/patient-index/pair-verdict';
import type { Transaction } from '@/server/db';

type VerdictRow = { record_low_id: string; record_high_id: string; verdict: Verdict; event_id: bigint };

/** The verdicts and relations in force between any two of these records. */
export async function readJudgements(transaction: Transaction, recordIds: readonly string[]): Promise<StandingJudgements> {
  const verdicts = await transaction.$queryRaw<VerdictRow[]>`
    SELECT record_low_id, record_high_id, verdict, event_id FROM pair_verdict
    WHERE record_low_id = ANY (${recordIds}::uuid[]) AND record_high_id = ANY (${recordIds}::uuid[]) AND revoked_event_id IS NULL`;
  const relations = await transaction.recordRelation.findMany({
    where: { fromRecordId: { in: [...recordIds] }, toRecordId: { in: [...recordIds] }, revokedEventId: null },
    select: { kind: true, fromRecordId: true, toRecordId: true },
  });

  return {
    verdicts: verdicts.map(verdictOf),
    relations: relations.map(({ kind, fromRecordId, toRecordId }) => ({ kind, ...recordPair(fromRecordId, toRecordId) })),
  };
}

function verdictOf({ record_low_id: low, record_high_id: high, verdict, event_id: eventId }: VerdictRow): PairVerdict {
  return { low, high, verdict, eventId };
}
