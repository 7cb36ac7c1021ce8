import 'server-only';

import type { RecordPair, Verdict } from '@/domain/patient-index/pair-verdict';
import type { Transaction } from '@/server/db';
import { digestText } from '@/server/sealing/digest';

export type Judgement = {
  verdict: Verdict;
  pairs: readonly RecordPair[];
  reason: string | null;
  /** What was on the screen when it was judged; kept as a digest. */
  evidence: unknown;
};

/** Puts a verdict on each pair under an event; whatever was in force on it before ends there. */
export async function judgePairs(transaction: Transaction, eventId: bigint, { verdict, pairs, reason, evidence }: Judgement): Promise<void> {
  if (pairs.length === 0) return;
  const [lows, highs] = [pairs.map(({ low }) => low), pairs.map(({ high }) => high)];
  const evidenceDigest = digestText('evidence', JSON.stringify(evidence));

  await transaction.$executeRaw`
    UPDATE pair_verdict SET revoked_event_id = ${eventId}
    FROM unnest(${lows}::uuid[], ${highs}::uuid[]) AS judged(low, high)
    WHERE record_low_id = judged.low AND record_high_id = judged.high AND revoked_event_id IS NULL`;
  await transaction.pairVerdict.createMany({
    data: pairs.map(({ low, high }) => ({ recordLowId: low, recordHighId: high, verdict, reason, evidenceDigest, eventId })),
  });
}

/** Ends the verdicts that an event made and that are still in force. */
export async function withdrawVerdicts(transaction: Transaction, eventId: bigint, madeBy: bigint): Promise<void> {
  await transaction.pairVerdict.updateMany({ where: { eventId: madeBy, revokedEventId: null }, data: { revokedEventId: eventId } });
}
