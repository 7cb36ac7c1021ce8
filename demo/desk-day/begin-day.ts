import { randomUUID } from 'node:crypto';

import { shanghaiDate } from '@/domain/calendar';
import { emptyFields } from '@/domain/desk/desk-views';
import type { Outcome } from '@/domain/outcome';
import { database } from '@/server/db';
import { checkInPerson } from '@/server/desk/check-in-person';
import { identifyScan } from '@/server/desk/identify-scan';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { saveDraft } from '@/server/desk/save-draft';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { findStaffBySessionToken } from '@/server/session';
import type { SignedInStaff } from '@/server/session';
import { openSession } from '@/server/session/open-session';

import { demoAccounts } from '@/demo/accounts';
import { getCastMember } from '@/demo/cast';
import type { DepartmentCode } from '@/demo/departments';
import { arrivals, doubles } from '@/demo/desk-day/arrivals';
import type { Arrival, Double } from '@/demo/desk-day/arrivals';

export type BegunDay = { visits: number; doubles: number };

/**
 * A morning at the demo's desks, through the same verbs as a clerk's keys: so that a doctor finds patients and an
 * index administrator a question on the first visit. A day that has begun is left alone; nobody is doubled twice.
 */
export async function beginDay(now = new Date()): Promise<BegunDay> {
  if ((await database().visit.count({ where: { visitDate: new Date(shanghaiDate(now)) } })) > 0) return { visits: 0, doubles: 0 };
  const isFirst = (await database().indexCase.count()) === 0;
  const clerks = new Map<string, SignedInStaff>();

  for (const arrival of arrivals) {
    const clerk = clerks.get(arrival.clerk) ?? (await signIn(arrival.clerk, now));
    clerks.set(arrival.clerk, clerk);
    await arrive(clerk, arrival);
  }
  const [first] = clerks.values();
  if (first && isFirst) for (const double of doubles) await registerTwice(first, double);

  const sessionIds = [...clerks.values()].map(({ sessionId }) => sessionId);
  await database().staffSession.updateMany({ where: { id: { in: sessionIds } }, data: { endedAt: new Date(), endReason: 'SIGNED_OUT' } });
  return { visits: arrivals.length, doubles: isFirst ? doubles.length : 0 };
}

/** A session at the account's window, as after its password. */
async function signIn(userName: Arrival['clerk'], now: Date): Promise<SignedInStaff> {
  const { id: staffId, organisationId } = await database().staff.findUniqueOrThrow({ where: { userName } });
  const code = demoAccounts.flatMap((account) => (account.userName === userName && 'desk' in account ? [account.desk] : []));
  const desk = await database().desk.findFirstOrThrow({ where: { organisationId, code: { in: code } } });
  const { token } = await openSession(database(), { staffId, organisationId, deskId: desk.id }, now);
  const staff = await findStaffBySessionToken(token, now);
  if (!staff) throw new Error(`${userName} cannot sign in`);

  return staff;
}

async function arrive(clerk: SignedInStaff, { member, document, department }: Arrival): Promise<void> {
  const shown = getCastMember(member).documents[document];
  if (!shown) throw new Error(`${member} has no ${document}`);

  const seen = await act(clerk, identifyScan, { text: shown.scan ?? shown.value, by: 'scan' });
  if (seen.outcome !== 'found') throw new Error(`${member} is not known by the ${document}: ${seen.outcome}`);
  await act(clerk, checkInPerson, { idempotencyKey: randomUUID(), personId: seen.person.personId, departmentId: await departmentOf(clerk, department) });
}

async function registerTwice(clerk: SignedInStaff, { fields, second, department, reason }: Double): Promise<void> {
  const departmentId = await departmentOf(clerk, department);

  for (const despite of [null, { reason }]) {
    const written = { ...emptyFields, ...fields, ...(despite && second) };
    const { draftId } = await act(clerk, saveDraft, { draftId: null, fields: written, sources: {} });
    await act(clerk, registerAtDesk, { idempotencyKey: randomUUID(), draftId, fields: written, sources: {}, departmentId, despite });
  }
}

async function departmentOf({ organisation }: SignedInStaff, code: DepartmentCode): Promise<string> {
  return (await database().department.findFirstOrThrow({ where: { organisationId: organisation.id, code } })).id;
}

async function act<Input, Value, Refusal extends { reason: string }>(clerk: SignedInStaff, verb: Verb<Input, Value, Refusal>, input: Input): Promise<Value> {
  const outcome: Outcome<Value, Refusal> = await perform({ staff: clerk, purpose: 'registration' }, verb, input);
  if (!outcome.ok) throw new Error(`the demo's day was refused: ${outcome.reason}`);

  return outcome.value;
}
