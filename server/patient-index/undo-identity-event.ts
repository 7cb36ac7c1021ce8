import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { IdentityEventKind } from '@/domain/patient-index/identity-change';
import type { Side } from '@/domain/patient-index/rehome-records';
import { auditRefusal } from '@/server/patient-index/decide-together';
import { readDelta } from '@/server/patient-index/read-delta';
import { rejoinSplit } from '@/server/patient-index/rejoin-split';
import { restoreSurvivor } from '@/server/patient-index/restore-survivor';
import type { Reversing, UndoOutcome, UndoRefused } from '@/server/patient-index/undo-outcome';
import { unlinkRecord } from '@/server/patient-index/unlink-record';
import { unmergePatients } from '@/server/patient-index/unmerge-patients';
import { withdrawDecision } from '@/server/patient-index/withdraw-decision';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type UndoInput = {
  idempotencyKey: string;
  eventId: string;
  /** Null where somebody takes back what they did a moment ago. */
  reason: string | null;
  /** For a merge: where the records go that came since. */
  homes: Readonly<Record<string, Side>>;
  /** For a merge: the two sides are two people. */
  keepApart: boolean;
};

type Event = { id: bigint; kind: IdentityEventKind; delta: unknown };

/** Takes back what was decided about identities, whenever that was: a link, a merge, a split, a verdict, a pin, a change of number. */
export async function undoIdentityEvent(context: GuardContext, input: UndoInput): Promise<UndoOutcome> {
  const event = await context.transaction.identityEvent.findUnique({
    where: { id: BigInt(input.eventId) },
    select: { id: true, kind: true, delta: true, reversedBy: { select: { id: true } } },
  });
  if (event?.kind === 'MERGE') return undoMerge(context, input);

  const personId = event && (await findSubject(context, event));
  if (!personId) return refuse(context, null, { reason: 'not-found' });
  if (event.reversedBy) return refuse(context, personId, { reason: 'already-undone' });

  const { idempotencyKey, reason } = input;
  const undone = await undo(context, event, { idempotencyKey, reason, reversesId: event.id });
  if (!undone.ok) return refuse(context, personId, undone);

  for (const subjectPersonId of new Set([personId, ...undone.value.personIds])) {
    context.audit({
      kind: 'identity-event-undone',
      subjectPersonId,
      detail: { eventId: undone.value.eventId, reversesId: input.eventId, eventKind: event.kind },
    });
  }
  return undone;
}

async function undoMerge(context: GuardContext, input: UndoInput): Promise<UndoOutcome> {
  const unmerged = await unmergePatients(context, input);
  if (!unmerged.ok) return unmerged;

  const { eventId, survivorId, returnedId } = unmerged.value;
  return accepted({ eventId, personIds: [survivorId, returnedId] });
}

async function undo(context: GuardContext, { kind, delta }: Event, reversing: Reversing): Promise<UndoOutcome> {
  if (kind === 'LINK') return unlinkRecord(context, { ...reversing, delta: readDelta(delta) });
  if (kind === 'SPLIT') return rejoinSplit(context, { ...reversing, delta: readDelta(delta) });
  if (kind === 'SURVIVOR') return restoreSurvivor(context, { ...reversing, delta: readDelta(delta) });
  if (kind === 'VERDICT' || kind === 'PIN') return withdrawDecision(context, kind, reversing);
  return refused({ reason: 'cannot-be-undone' });
}

/** A person the event was about whom the reader may see; one is enough, they were decided on together. */
async function findSubject(context: GuardContext, event: Event): Promise<string | null> {
  for (const personId of await personsOf(context, event)) {
    const person = await findVisiblePerson(context, personId);
    if (person) return person.id;
  }
  return null;
}

/** A verdict and a pin moved nobody: they are about records, wherever those are now. */
async function personsOf({ transaction }: GuardContext, { id, delta }: Event): Promise<ReadonlySet<string>> {
  const { opened, closed } = readDelta(delta);
  const moved = [...closed, ...opened].map(({ person }) => person);
  if (moved.length > 0) return new Set(moved);

  const pins = await transaction.fieldPin.findMany({ where: { eventId: id }, select: { sourceRecordId: true } });
  const verdicts = await transaction.pairVerdict.findMany({ where: { eventId: id }, select: { recordLowId: true, recordHighId: true } });
  const recordIds = [...pins.map(({ sourceRecordId }) => sourceRecordId), ...verdicts.flatMap(({ recordLowId, recordHighId }) => [recordLowId, recordHighId])];
  const members = await transaction.membership.findMany({
    where: { sourceRecordId: { in: recordIds }, closedEventId: null },
    select: { personId: true },
  });

  return new Set(members.map(({ personId }) => personId));
}

function refuse(context: GuardContext, personId: string | null, refusal: UndoRefused): { ok: false } & UndoRefused {
  auditRefusal(context, { decision: 'undo', personId }, refusal.reason);
  return { ok: false, ...refusal };
}
