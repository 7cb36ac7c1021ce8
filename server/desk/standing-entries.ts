import 'server-only';

import type { StandingEntry } from '@/domain/desk/desk-views';
import { candidateCards } from '@/server/desk/candidate-cards';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';

/** Whoever already stands in the index, with when and where that entry was made: the loser of a race uses it. */
export async function standingEntries(context: GuardContext, personIds: readonly string[]): Promise<StandingEntry[]> {
  const entries: StandingEntry[] = [];

  for (const personId of personIds) entries.push(...(await standingEntry(context, personId)));
  return entries;
}

async function standingEntry(context: GuardContext, personId: string): Promise<StandingEntry[]> {
  const { transaction } = context;
  const golden = await readGolden(transaction, personId);
  const person = await transaction.person.findUniqueOrThrow({
    where: { id: personId },
    select: { createdAt: true, stateEvent: { select: { organisationId: true, deskId: true } } },
  });
  const { organisationId, deskId } = person.stateEvent;
  const organisation = await transaction.organisation.findFirst({
    where: { id: organisationId ?? golden?.members[0]?.organisationId ?? '' },
    select: { name: true, nameEnglish: true },
  });
  const desk = deskId === null ? null : await transaction.desk.findUnique({ where: { id: deskId }, select: { name: true, nameEnglish: true } });
  const [candidate] = golden ? await candidateCards(context, [{ personId, demographics: golden.demographics, agreeing: [], near: [] }]) : [];

  if (!candidate || !organisation) return [];
  return [{ handle: candidate.handle, candidate, registeredAt: person.createdAt.toISOString(), organisation, desk }];
}
