import 'server-only';

import type { MatchModel } from '@/domain/matching/match-model';
import { findObstacles } from '@/domain/patient-index/cannot-link';
import { recordIdsOf } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import { crossPairs, isPair } from '@/domain/patient-index/pair-verdict';
import type { Neighbour } from '@/domain/patient-index/plan-match';
import type { Transaction } from '@/server/db';
import { weighRecords } from '@/server/matching/find-neighbours';
import { readRecords } from '@/server/matching/read-index';
import { readJudgements } from '@/server/patient-index/read-judgements';

/** Weighs every record of a person beside every record of each other one, and reads what people have said about them; all are held. */
export async function judgeNeighbours(transaction: Transaction, model: MatchModel, own: Cluster, others: readonly Cluster[]): Promise<readonly Neighbour[]> {
  const apart = [...new Map(others.map((other) => [other.rootId, other])).values()].filter(({ rootId }) => rootId !== own.rootId);
  const recordIds = [own, ...apart].flatMap(recordIdsOf);
  const records = await readRecords(transaction, recordIds);
  const judgements = await readJudgements(transaction, recordIds);
  const asked = await askedAbout(transaction, recordIds);
  const takenBack = await undoneWith(transaction, own);
  const mine = records.filter(({ personId }) => personId === own.rootId);

  return apart.map((other) => {
    const pairs = crossPairs(recordIdsOf(own), recordIdsOf(other));
    const unsure = judgements.verdicts.some((judged) => judged.verdict === 'UNSURE' && pairs.some((pair) => isPair(pair, judged)));
    const theirs = records.filter(({ personId }) => personId === other.rootId);

    return {
      personId: other.rootId,
      pairs: mine.flatMap((one) => theirs.map((each) => weighRecords(model, one, each))),
      settled: unsure || findObstacles(own, other, judgements).length > 0,
      leftToPeople: [own, other].some((cluster) => recordIdsOf(cluster).some((id) => asked.has(id))) || other.anchors.some(({ personId }) => takenBack.has(personId)),
    };
  });
}

/** Records that wait in an open case. */
async function askedAbout(transaction: Transaction, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
  const waiting = await transaction.indexCaseRecord.findMany({ where: { sourceRecordId: { in: [...recordIds] }, closed: false }, select: { sourceRecordId: true } });

  return new Set(waiting.map(({ sourceRecordId }) => sourceRecordId));
}

/** Persons that were once merged with this one, until somebody took that back. */
async function undoneWith(transaction: Transaction, { anchors }: Cluster): Promise<ReadonlySet<string>> {
  const ids = anchors.map(({ personId }) => personId);
  const undone = await transaction.personMerge.findMany({
    where: { revokedEventId: { not: null }, OR: [{ retiredPersonId: { in: ids } }, { survivorPersonId: { in: ids } }] },
    select: { retiredPersonId: true, survivorPersonId: true },
  });

  return new Set(undone.flatMap(({ retiredPersonId, survivorPersonId }) => [retiredPersonId, survivorPersonId]));
}
