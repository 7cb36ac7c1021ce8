import 'server-only';

import * as z from 'zod';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import { planCase } from '@/domain/patient-index/plan-case';
import type { CasePlan } from '@/domain/patient-index/plan-case';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { nameOf, readNames } from '@/server/audit/read-names';
import { allOrNothing } from '@/server/cases/all-or-nothing';
import { caseSelection, casesVisibleTo, personIdsOf, recordIdsOf } from '@/server/cases/case-persons';
import type { CaseRow } from '@/server/cases/case-persons';
import { putAgain } from '@/server/cases/put-again';
import { leaveQuestions } from '@/server/cases/leave-questions';
import { judgePatients } from '@/server/patient-index/judge-patients';
import type { JudgeRefused } from '@/server/patient-index/judge-patients';
import { mergePatients } from '@/server/patient-index/merge-patients';
import type { MergeRefused } from '@/server/patient-index/merge-patients';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type DecideInput = {
  idempotencyKey: string;
  caseId: string;
  decision: Verdict;
  /** Those of the case that are decided on; the rest stays a question. */
  chosenIds: readonly string[];
  /** Whose number stays, for SAME. */
  survivorId: string | null;
  /** The persons as they were on the screen. */
  seen: readonly SeenPerson[];
  reason: string | null;
};

/** What became of the case: decided, or waiting for a second person. */
export type Decided = { state: 'decided' | 'awaiting-second' };

export type DecideRefused =
  | Exclude<MergeRefused, { reason: 'needs-second-person' }>
  | Extract<JudgeRefused, { reason: 'one-person' }>
  /** Somebody was quicker. */
  | { reason: 'decided'; by: string | null; at: string; outcome: Verdict }
  /** Who proposed it cannot also agree to it. */
  | { reason: 'own-proposal' }
  /** Too few are left of those chosen: somebody merged or parted them meanwhile. */
  | { reason: 'too-few' };

type Refused = DecideRefused | { reason: 'key-reused' };
type Events = Outcome<readonly string[], DecideRefused | Extract<MergeRefused, { reason: 'needs-second-person' }>>;

const decided = z.object({ state: z.enum(['decided', 'awaiting-second']) });

/** Decides one case on what was on the screen. The second of two who decide at once is told what the first did. */
export function decideCase(context: GuardContext, input: DecideInput): Promise<Outcome<Decided, Refused>> {
  const submitted = { action: 'decideCase' as const, idempotencyKey: input.idempotencyKey, input, answer: decided };

  return answerOnce<Decided, DecideRefused>(context, submitted, () => decideHeld(context, input, 'propose'));
}

/**
 * The decision itself.
 * @param alone what becomes of a merge that takes two people: a proposal to the second, or nothing
 */
export function decideHeld(context: GuardContext, input: DecideInput, alone: 'propose'): Promise<Outcome<Decided, DecideRefused>>;
export function decideHeld(context: GuardContext, input: DecideInput, alone: 'refuse'): Promise<Outcome<Decided, DecideRefused | { reason: 'needs-second-person' }>>;
export async function decideHeld(context: GuardContext, input: DecideInput, alone: 'propose' | 'refuse'): Promise<Outcome<Decided, DecideRefused | { reason: 'needs-second-person' }>> {
  const { transaction } = context;
  await transaction.$executeRaw`SELECT FROM index_case WHERE id = ${input.caseId}::uuid FOR UPDATE`;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: input.caseId }, casesVisibleTo(context)] }, select: caseSelection });
  if (!row) return refuse(context, { reason: 'not-found' });
  if (row.state === 'DECIDED') return refuse(context, await whoDecided(context, row));
  if (row.state === 'AWAITING_SECOND' && input.decision === 'SAME' && row.proposedById === context.staff.staffId) return refuse(context, { reason: 'own-proposal' });

  const plan = planCase(personIdsOf(row), wishOf(row, input));
  if (!plan.ok) return refuse(context, { reason: plan.refusal });

  const events = await allOrNothing(context, (trial) => (input.decision === 'SAME' ? mergeAll(trial, row, plan, input) : judgeAll(trial, plan, input, input.decision)));
  if (events.ok) return accepted(await close(context, row, plan, input, events.value));
  if (events.reason === 'needs-second-person' && alone === 'refuse') return refused({ reason: 'needs-second-person' });
  if (events.reason === 'needs-second-person') return accepted(await propose(context, row, plan, input));
  return events;
}

/** A second person agrees to what the first proposed, never to something else. */
function wishOf({ state, proposedPersonIds, proposedSurvivorId }: CaseRow, input: DecideInput) {
  if (state !== 'AWAITING_SECOND' || input.decision !== 'SAME') return input;

  return { decision: input.decision, chosenIds: proposedPersonIds, survivorId: proposedSurvivorId };
}

/** One merge after the other into the number that stays; each can be undone on its own. */
async function mergeAll(context: GuardContext, row: CaseRow, { together: [keptId, ...others] }: CasePlan, { seen, reason, idempotencyKey }: DecideInput): Promise<Events> {
  const eventIds: string[] = [];
  let stillSeen = seen;

  for (const personId of others) {
    const merged = await mergePatients(context, {
      idempotencyKey: `${idempotencyKey}/${personId}`,
      personIds: [keptId ?? personId, personId],
      survivorId: keptId ?? null,
      seen: stillSeen,
      reason,
      approvedByTwo: row.state === 'AWAITING_SECOND',
    });
    if (!merged.ok) return merged;
    if (merged.value.state === 'merged') eventIds.push(merged.value.eventId);
    // What the first merge changed is this decision's own doing.
    stillSeen = stillSeen.filter((person) => person.personId !== keptId && person.personId !== personId);
  }
  return accepted(eventIds);
}

async function judgeAll(context: GuardContext, { pairs }: CasePlan, { seen, reason, idempotencyKey }: DecideInput, verdict: 'DIFFERENT' | 'UNSURE'): Promise<Events> {
  const eventIds: string[] = [];

  for (const pair of pairs) {
    const judged = await judgePatients(context, { idempotencyKey: `${idempotencyKey}/${pair.join('/')}`, personIds: pair, verdict, seen, reason });
    if (!judged.ok) return judged;
    eventIds.push(judged.value.eventId);
  }
  return accepted(eventIds);
}

async function propose(context: GuardContext, row: CaseRow, { together }: CasePlan, { reason }: DecideInput): Promise<Decided> {
  const { transaction, staff } = context;

  await transaction.indexCase.update({
    where: { id: row.id },
    data: {
      state: 'AWAITING_SECOND',
      proposedById: staff.staffId,
      proposedPersonIds: [...together],
      proposedSurvivorId: together[0] ?? null,
      leasedById: null,
      leasedUntil: null,
      note: reason ?? row.note,
    },
  });
  context.audit({ kind: 'merge-proposed', detail: { caseId: row.id } });
  return { state: 'awaiting-second' };
}

async function close(context: GuardContext, row: CaseRow, plan: CasePlan, input: DecideInput, eventIds: readonly string[]): Promise<Decided> {
  const { transaction, staff, now } = context;
  const { decision, reason } = input;

  await transaction.indexCase.update({
    where: { id: row.id },
    data: {
      state: 'DECIDED',
      outcome: decision,
      decidedById: staff.staffId,
      decidedAt: now,
      leasedById: null,
      leasedUntil: null,
      note: reason ?? row.note,
      eventIds: eventIds.map(BigInt),
    },
  });
  await transaction.indexCaseRecord.updateMany({ where: { caseId: row.id, sourceRecordId: { in: [...recordIdsOf(row)] } }, data: { closed: true } });
  await leaveQuestions(context, row, plan.left);
  // What two have decided together has been looked at twice.
  if (row.state === 'OPEN') await putAgain(context, plan, input);
  context.audit({ kind: 'case-decided', detail: { caseId: row.id, outcome: decision } });
  return { state: 'decided' };
}

async function whoDecided({ transaction }: GuardContext, { decidedById, decidedAt, outcome }: CaseRow): Promise<Extract<DecideRefused, { reason: 'decided' }>> {
  const names = await readNames(transaction, { staff: [decidedById], organisations: [], desks: [] });
  if (!decidedAt || !outcome) throw new Error('a decided case says when and how');

  return { reason: 'decided', by: nameOf(names.staff, decidedById), at: decidedAt.toISOString(), outcome };
}

function refuse(context: GuardContext, refusal: DecideRefused): { ok: false } & DecideRefused {
  context.audit({ kind: 'case-refused', detail: { reason: refusal.reason } });
  return refused(refusal);
}
