import 'server-only';

import { initialModel } from '@/domain/matching/estimate-model';
import { explainPair } from '@/domain/matching/explain-pair';
import type { PairSide } from '@/domain/matching/explain-pair';
import type { PairEvidence } from '@/domain/patient-index/case-view';
import type { PersonAtHand } from '@/server/cases/compare-persons';
import type { Transaction } from '@/server/db';
import { readingTools } from '@/server/matching/reading-tools';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const tools = readingTools();

/** What speaks for and against each two of a case being one person, step by step; nothing in clear leaves here. */
export async function explainCase(transaction: Transaction, persons: readonly PersonAtHand[]): Promise<readonly PairEvidence[]> {
  const model = initialModel(await countRecords(transaction));
  const sides: { personId: string; side: PairSide }[] = [];
  for (const person of persons) sides.push({ personId: person.cluster.rootId, side: await readSide(transaction, person) });

  return sides.flatMap((one, index) =>
    sides.slice(index + 1).map((other) => {
      const { steps, milliBits, probability, veto } = explainPair(model, one.side, other.side, tools);
      return { personIds: [one.personId, other.personId] as const, steps, milliBits, probability, veto };
    }),
  );
}

async function readSide(transaction: Transaction, { golden }: PersonAtHand): Promise<PairSide> {
  const recordIds = golden.members.map(({ sourceRecordId }) => sourceRecordId);
  const rows = await transaction.identifier.findMany({
    where: { sourceRecordId: { in: recordIds }, endedAt: null },
    select: { id: true, kind: true, sealed: true },
  });

  return {
    demographics: golden.demographics,
    identifiers: rows.map(({ id, kind, sealed }) => ({ kind, value: unseal(sealedColumns.identifier(id), sealed) })),
    capturedBy: Object.fromEntries(Object.entries(golden.origins).map(([field, { capture }]) => [field, capture])),
  };
}

/** As the planner knows it: the prior needs the size of the index, not its count to the last. */
async function countRecords(transaction: Transaction): Promise<number> {
  const [row] = await transaction.$queryRaw<{ records: number }[]>`
    SELECT greatest(reltuples, 1000)::float8 AS records FROM pg_class WHERE oid = 'source_record'::regclass`;

  return row?.records ?? 1_000;
}
