import 'server-only';

import * as z from 'zod';

import { registrationFieldNames } from '@/domain/desk/desk-views';
import type { ProvisionalKind, Registered, RegistrationFields, RegistrationRefusal } from '@/domain/desk/desk-views';
import { demographicsOf, validateRegistration } from '@/domain/desk/validate-registration';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { addVisit, isOpenDepartment } from '@/server/desk/add-visit';
import type { CarriedIdentifier, FieldSources } from '@/server/desk/draft-content';
import { findOwnDraft } from '@/server/desk/keep-draft';
import { openCase } from '@/server/cases/open-case';
import { standingEntries } from '@/server/desk/standing-entries';
import { storedVisit } from '@/server/desk/visit-view';
import { grantReach } from '@/server/patient-index/grant-reach';
import { nameReading } from '@/server/patient-index/name-reading';
import { noteReading } from '@/server/patient-index/note-reading';
import { registerPerson } from '@/server/patient-index/register-person';
import { relateNewborn } from '@/server/patient-index/relate-newborn';
import type { GuardContext } from '@/server/perform';
import { answerOnce } from '@/server/submission';

export type RegistrationInput = {
  idempotencyKey: string;
  draftId: string;
  fields: RegistrationFields;
  sources: FieldSources;
  departmentId: string | null;
  despite: { reason: string } | null;
};

type Refusal = RegistrationRefusal | { reason: 'key-reused' };

const registered = z.object({ personId: z.string(), visit: storedVisit.nullable(), eventId: z.string() });

/** The registration form's submit: a new person, checked in at once where a department was chosen. */
export function registerAtDesk(context: GuardContext, input: RegistrationInput): Promise<Outcome<Registered, Refusal>> {
  const submitted = { action: 'registerPerson' as const, idempotencyKey: input.idempotencyKey, input, answer: registered };

  return answerOnce<Registered, RegistrationRefusal>(context, submitted, () => register(context, input));
}

async function register(context: GuardContext, input: RegistrationInput): Promise<Outcome<Registered, RegistrationRefusal>> {
  const draft = await findOwnDraft(context, input.draftId);
  if (!draft) return refuse(context, { reason: 'draft-gone' });

  const { identifiers, provisional } = draft.content;
  if (input.departmentId !== null && !(await isOpenDepartment(context, input.departmentId))) return refuse(context, { reason: 'department-closed' });

  const problems = validateRegistration(input.fields, input.despite ? [] : identifiers, context.today, provisional?.kind);
  if (problems.length > 0) return refuse(context, { reason: 'invalid-fields', problems });

  const made = await registerPerson(context, {
    demographics: demographicsOf(input.fields, nameReading),
    captureMethods: fieldCaptures(input.fields, input.sources),
    identifiers,
    reason: input.despite?.reason ?? null,
    idempotencyKey: input.idempotencyKey,
    despite: input.despite !== null,
  });
  if (!made.ok) {
    for (const subjectPersonId of made.personIds) context.audit({ kind: 'registration-met-existing', subjectPersonId, detail: { by: made.by } });
    return refused({ reason: 'already-registered', by: made.by, entries: await standingEntries(context, made.personIds) });
  }

  const { personId, eventId, sourceRecordId, metIds } = made.value;
  await context.transaction.registrationDraft.delete({ where: { id: input.draftId } });
  await grantReach(context, personId, await noteFirstReading(context, personId, identifiers));
  await noteProvisional(context, sourceRecordId, provisional?.kind ?? null, identifiers);
  if (provisional?.kind === 'NEWBORN') await relateNewborn(context, { ...provisional, childRecordId: sourceRecordId, idempotencyKey: input.idempotencyKey });
  context.audit({
    kind: 'person-registered',
    subjectPersonId: personId,
    detail: { eventId: eventId.toString(), identifierKinds: kindsOf(identifiers) },
  });
  const checkedIn = await checkIn(context, input, { personId, sourceRecordId, eventId: eventId.toString() });
  // A second entry despite somebody alike is a question, and its patient is at the window now.
  if (metIds.length > 0) await openCase(context, { origin: 'REGISTRATION', personIds: [personId, ...metIds], note: input.despite?.reason ?? null });
  return checkedIn;
}

/** The visit that follows was led to by the card the registration started from. */
async function noteFirstReading(context: GuardContext, personId: string, identifiers: readonly CarriedIdentifier[]): Promise<bigint | null> {
  const [first] = identifiers;

  return first ? noteReading(context, personId, first) : null;
}

/** Somebody begun without a name of their own, or without any paper, stays on the hospital's list until they have both. */
async function noteProvisional(
  { transaction }: GuardContext,
  sourceRecordId: string,
  begun: ProvisionalKind | null,
  identifiers: readonly CarriedIdentifier[],
): Promise<void> {
  const kind = begun ?? (identifiers.length === 0 ? 'NO_DOCUMENT' : null);

  if (kind) await transaction.provisionalRecord.create({ data: { sourceRecordId, kind } });
}

async function checkIn(
  context: GuardContext,
  { departmentId }: RegistrationInput,
  made: { personId: string; sourceRecordId: string; eventId: string },
): Promise<Outcome<Registered, RegistrationRefusal>> {
  const { personId, sourceRecordId, eventId } = made;
  if (departmentId === null) return accepted({ personId, visit: null, eventId });

  const visit = await addVisit(context, { departmentId, sourceRecordId, personId });
  return accepted({ personId, visit, eventId });
}

function refuse(context: GuardContext, refusal: RegistrationRefusal): { ok: false } & RegistrationRefusal {
  context.audit({ kind: 'registration-refused', detail: { reason: refusal.reason } });
  return refused(refusal);
}

function kindsOf(identifiers: readonly CarriedIdentifier[]): string[] {
  return [...new Set(identifiers.map(({ kind }) => kind))];
}

/** A field without a named source was typed at this window. */
function fieldCaptures(fields: RegistrationFields, sources: FieldSources): FieldCaptureMethods {
  const given = registrationFieldNames.filter((field) => fields[field] !== '');

  return Object.fromEntries(given.map((field) => [field, sources[field] ?? 'TYPED']));
}
