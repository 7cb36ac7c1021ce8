import 'server-only';

import type { FailureReason } from '@/domain/records/source';
import { database } from '@/server/db';

/** How a hospital behaved when it was last asked, for the network page; a circuit that was open asked nobody. */
export async function noteOutcome(recordSourceId: string, failure: FailureReason | null): Promise<void> {
  if (failure === 'circuit-open') return;
  const now = new Date();

  await database().recordSource.updateMany({
    where: { id: recordSourceId },
    data: { lastAskedAt: now, lastFailure: failure, ...(failure === null && { lastAnsweredAt: now }) },
  });
}
