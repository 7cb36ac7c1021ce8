import 'server-only';

import type { Difference } from '@/domain/patient-index/seen-cluster';
import type { Transaction } from '@/server/db';
import { nameOf, readNames } from '@/server/audit/read-names';

/** A difference with whoever made it, so that two people at one case can talk to each other. */
export type ExplainedDifference = Difference & {
  /** Null where the system did it. */
  by: string | null;
  /** ISO 8601. */
  at: string;
};

type Change = { actorId: string | null; at: Date };

export async function explainDifferences(transaction: Transaction, differences: readonly Difference[]): Promise<readonly ExplainedDifference[]> {
  const changes: Change[] = [];
  for (const difference of differences) changes.push(await latestChange(transaction, difference));
  const names = await readNames(transaction, { staff: changes.map(({ actorId }) => actorId), organisations: [], desks: [] });

  return differences.flatMap((difference, index) => {
    const change = changes[index];
    return change ? [{ ...difference, by: nameOf(names.staff, change.actorId), at: change.at.toISOString() }] : [];
  });
}

async function latestChange(transaction: Transaction, difference: Difference): Promise<Change> {
  if (difference.difference === 'merged') {
    const { stateEvent } = await transaction.person.findUniqueOrThrow({
      where: { id: difference.personId },
      select: { stateEvent: { select: { actorId: true, at: true } } },
    });
    return stateEvent;
  }

  const { recordId: sourceRecordId } = difference;
  if (difference.difference === 'corrected') {
    const version = await transaction.sourceRecordVersion.findFirstOrThrow({
      where: { sourceRecordId },
      orderBy: { version: 'desc' },
      select: { recordedById: true, recordedAt: true },
    });
    return { actorId: version.recordedById, at: version.recordedAt };
  }

  const { openedEvent, closedEvent } = await transaction.membership.findFirstOrThrow({
    where: { sourceRecordId },
    orderBy: { id: 'desc' },
    select: { openedEvent: { select: { actorId: true, at: true } }, closedEvent: { select: { actorId: true, at: true } } },
  });
  return closedEvent ?? openedEvent;
}
