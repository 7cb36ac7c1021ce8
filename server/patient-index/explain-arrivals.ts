import 'server-only';

import type { NamedPlace } from '@/domain/named-place';
import type { Arrival } from '@/domain/patient-index/rehome-records';
import type { Transaction } from '@/server/db';

/** A record that came after a merge, as somebody can tell which one it is. */
export type ExplainedArrival = Arrival & {
  hospital: NamedPlace;
  /** ISO 8601. */
  since: string;
  visits: number;
};

export async function explainArrivals(transaction: Transaction, arrivals: readonly Arrival[]): Promise<readonly ExplainedArrival[]> {
  const records = await transaction.sourceRecord.findMany({
    where: { id: { in: arrivals.map(({ recordId }) => recordId) } },
    select: {
      id: true,
      createdAt: true,
      organisation: { select: { name: true, nameEnglish: true } },
      _count: { select: { visits: { where: { status: 'CHECKED_IN' } } } },
    },
  });

  return arrivals.flatMap((arrival) => {
    const record = records.find(({ id }) => id === arrival.recordId);
    return record ? [{ ...arrival, hospital: record.organisation, since: record.createdAt.toISOString(), visits: record._count.visits }] : [];
  });
}
