import 'server-only';

import { maskName } from '@/domain/identifiers/mask';
import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { batchReasons, batchState } from '@/domain/patient-index/case-batch';
import type { BatchLine, BatchView } from '@/domain/patient-index/case-batch';
import type { Prisma } from '@/prisma/generated/client';
import { readSeen } from '@/server/cases/read-seen';
import type { GuardContext } from '@/server/perform';
import { readLatestDemographics } from '@/server/patient-index/read-latest-demographics';

export const batchSelection = {
  id: true,
  startedAt: true,
  items: { orderBy: { position: 'asc' }, select: { caseId: true, state: true, seen: true, reason: true } },
} satisfies Prisma.CaseBatchSelect;

type Item = Prisma.CaseBatchGetPayload<{ select: typeof batchSelection }>['items'][number];

/** The reader's own latest batch, or none yet. */
export async function readBatch(context: GuardContext, _input: null): Promise<Accepted<BatchView | null>> {
  const { transaction, staff } = context;
  const batch = await transaction.caseBatch.findFirst({ where: { startedById: staff.staffId }, orderBy: [{ startedAt: 'desc' }, { id: 'asc' }], select: batchSelection });

  context.audit({ kind: 'cases-listed', detail: { count: batch?.items.length ?? 0 } });
  return accepted(batch && { batchId: batch.id, startedAt: batch.startedAt.toISOString(), ...(await viewOf(context, batch.items)) });
}

async function viewOf(context: GuardContext, items: readonly Item[]): Promise<Omit<BatchView, 'batchId' | 'startedAt'>> {
  const outcomes = await sampleOutcomes(context, items);
  const count = (state: Item['state']) => items.filter((item) => item.state === state).length;
  const counts = { waiting: count('WAITING'), merged: count('MERGED'), skipped: count('SKIPPED'), undone: count('UNDONE') };
  const notDone: BatchView['notDone'][number][] = [];
  const sample: BatchView['sample'][number][] = [];

  for (const item of items) {
    const reason = batchReasons.find((known) => known === item.reason);
    if (reason) notDone.push({ ...(await lineOf(context, item)), reason });
    if (item.state === 'SAMPLE') sample.push({ ...(await lineOf(context, item)), outcome: outcomes.get(item.caseId) ?? null });
  }
  return { state: batchState([...outcomes.values()], counts.waiting), sample, counts, notDone };
}

/** What was said of each case of the sample; `undefined` for one that is gone. */
export async function sampleOutcomes({ transaction }: GuardContext, items: readonly Pick<Item, 'caseId' | 'state'>[]) {
  const caseIds = items.filter(({ state }) => state === 'SAMPLE').map(({ caseId }) => caseId);
  const rows = await transaction.indexCase.findMany({ where: { id: { in: caseIds } }, select: { id: true, outcome: true } });
  const outcomes = new Map(rows.map(({ id, outcome }) => [id, outcome]));

  return new Map(caseIds.map((caseId) => [caseId, outcomes.get(caseId)]));
}

async function lineOf({ transaction }: GuardContext, { caseId, seen }: Item): Promise<BatchLine> {
  const recordIds = readSeen(seen).flatMap(({ records }) => records.slice(0, 1).map(({ recordId }) => recordId));

  return { caseId, names: (await readLatestDemographics(transaction, recordIds)).map(({ name }) => maskName(name)) };
}
