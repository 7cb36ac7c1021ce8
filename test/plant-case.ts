import { openCase } from '@/server/cases/open-case';
import { database } from '@/server/db';
import type { SignedInStaff } from '@/server/session';
import { actAs } from '@/test/plant-person';

/** Asks whether these persons are one, as a clerk does who goes on despite a similar entry. @returns the case they wait in */
export async function plantCase(clerk: SignedInStaff, personIds: readonly string[]): Promise<string> {
  await actAs(
    clerk,
    async (context, _input: undefined) => {
      context.audit({ kind: 'draft-saved', detail: {} });
      await openCase(context, { origin: 'REGISTRATION', personIds, note: '家属说是两个人' });
      return { ok: true, value: null };
    },
    undefined,
  );
  const waiting = await database().indexCaseRecord.findFirstOrThrow({
    where: { closed: false, sourceRecord: { memberships: { some: { closedEventId: null, personId: { in: [...personIds] } } } } },
    select: { caseId: true },
  });

  return waiting.caseId;
}
