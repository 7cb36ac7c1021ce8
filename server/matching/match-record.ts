import 'server-only';

import { randomUUID } from 'node:crypto';

import { recordIdsOf } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import { recordPair } from '@/domain/patient-index/pair-verdict';
import { planMatch } from '@/domain/patient-index/plan-match';
import type { MatchPlan, WeighedPair } from '@/domain/patient-index/plan-match';
import { planMerge } from '@/domain/patient-index/plan-merge';
import type { MergePlan } from '@/domain/patient-index/plan-merge';
import type { MatchFinding } from '@/prisma/generated/enums';
import { appendAuditEvents } from '@/server/audit';
import { openCase } from '@/server/cases/open-case';
import type { Transaction } from '@/server/db';
import { askMatcher } from '@/server/matching/ask-matcher';
import { findNeighbours } from '@/server/matching/find-neighbours';
import { judgeNeighbours } from '@/server/matching/judge-neighbours';
import { modelInForce } from '@/server/matching/model-in-force';
import { readRecords } from '@/server/matching/read-index';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { readJudgements } from '@/server/patient-index/read-judgements';
import { readLatestDemographics } from '@/server/patient-index/read-latest-demographics';
import { writeMerge } from '@/server/patient-index/write-merge';

/** What became of a record that the matcher looked at. */
export type Matched = 'nothing' | 'linked' | 'asked';

type Found = { writer: IndexWriter; modelVersion: number | null };

/**
 * Looks at the persons who may be the same as a record's and does what the plan
 * says: joins two, by the same writer and under the same locks as people do, or
 * opens a case. Looked at again without a change it does nothing.
 * @param taskId names the event, so that a task done twice is done once
 */
export async function matchRecord(transaction: Transaction, now: Date, taskId: bigint, recordId: string): Promise<Matched> {
  const { version, model } = await modelInForce(transaction);
  const [record] = await readRecords(transaction, [recordId]);
  if (!record) return 'nothing';
  const neighbourIds = await findNeighbours(transaction, model, record);
  if (neighbourIds.length === 0) return 'nothing';

  const [own, ...others] = await lockClusters(transaction, [record.personId, ...neighbourIds]);
  if (!own) return 'nothing';
  const plan = planMatch(await judgeNeighbours(transaction, model, own, others));
  const writer = { transaction, now, staff: { staffId: null, organisation: { id: record.organisationId }, desk: null } };
  return carryOut({ writer, modelVersion: version }, plan, { own, others, taskId, recordId });
}

type Held = { own: Cluster; others: readonly Cluster[]; taskId: bigint; recordId: string };

async function carryOut(found: Found, plan: MatchPlan, { own, others, taskId, recordId }: Held): Promise<Matched> {
  if (plan.plan === 'nothing') return 'nothing';
  if (plan.plan === 'ask') return ask(found, [own.rootId, ...plan.personIds], plan.loudest);

  const other = others.find(({ rootId }) => rootId === plan.personId);
  const merge = other && (await planLink(found.writer, own, other));
  if (!merge) return ask(found, [own.rootId, plan.personId], [plan.loudest]);

  await link(found.writer, merge, taskId);
  await keepScores(found, 'LINKED', [plan.loudest]);
  // Whoever is near the joint person was near neither half for sure.
  await askMatcher(found.writer.transaction, recordId);
  return 'linked';
}

/** Null where only people may join the two. */
async function planLink({ transaction }: IndexWriter, own: Cluster, other: Cluster): Promise<MergePlan | null> {
  const recordIds = [own, other].flatMap(recordIdsOf);
  const sexes = (await readLatestDemographics(transaction, recordIds)).map(({ sex }) => sex);
  const plan = planMerge([own, other], { survivorId: null, seen: [], approvedByTwo: false }, { ...(await readJudgements(transaction, recordIds)), sexes });

  return plan.ok ? plan : null;
}

async function link(writer: IndexWriter, plan: MergePlan, taskId: bigint): Promise<void> {
  const { survivorId, retiredId } = plan;
  const eventId = await writeMerge(writer, plan, { idempotencyKey: `matcher:${taskId}`, reason: null });
  const nobody = { staffId: null, roles: [], organisationId: writer.staff.organisation.id, deskId: null, sessionId: null, traceId: randomUUID() };
  const entries = [survivorId, retiredId].map((subjectPersonId) => ({
    event: { kind: 'persons-merged' as const, subjectPersonId, detail: { eventId: eventId.toString(), survivorId, retiredId } },
    purpose: 'index-administration' as const,
    outcome: 'done' as const,
  }));

  await appendAuditEvents(writer.transaction, nobody, entries);
}

async function ask(found: Found, personIds: readonly string[], loudest: readonly WeighedPair[]): Promise<Matched> {
  const opened = await openCase(found.writer, { origin: 'MATCHER', personIds, note: null });

  await keepScores(found, 'ASKED', loudest);
  return opened ? 'asked' : 'nothing';
}

async function keepScores({ writer, modelVersion }: Found, finding: MatchFinding, loudest: readonly WeighedPair[]): Promise<void> {
  for (const { recordId, otherId, weight } of loudest) {
    const { low, high } = recordPair(recordId, otherId);
    const found = { finding, weight, modelVersion, scoredAt: writer.now };

    await writer.transaction.matchScore.upsert({
      where: { recordLowId_recordHighId: { recordLowId: low, recordHighId: high } },
      create: { recordLowId: low, recordHighId: high, ...found },
      update: found,
    });
  }
}
