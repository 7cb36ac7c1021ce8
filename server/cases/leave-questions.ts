import 'server-only';

import { openCase } from '@/server/cases/open-case';
import type { CaseRow } from '@/server/cases/case-persons';
import type { Transaction } from '@/server/db';
import type { GuardContext } from '@/server/perform';

/** What a decision about some of a group left unanswered becomes work of its own. */
export async function leaveQuestions(context: GuardContext, { origin, note }: Pick<CaseRow, 'origin' | 'note'>, groups: readonly (readonly string[])[]): Promise<void> {
  for (const personIds of groups) await openCase(context, { origin, personIds, note });
}

/**
 * Puts the records of a decided case back before the administrators. A record
 * waits in one case at most: cases that took up the question since dissolve
 * into this one.
 */
export async function gatherQuestions(transaction: Transaction, caseId: string): Promise<void> {
  const since = await transaction.$queryRaw<{ case_id: string }[]>`
    SELECT DISTINCT later.case_id FROM index_case_record AS mine
    JOIN index_case_record AS later ON later.source_record_id = mine.source_record_id AND NOT later.closed
    WHERE mine.case_id = ${caseId}::uuid AND later.case_id <> mine.case_id`;
  const caseIds = since.map(({ case_id: id }) => id);

  await transaction.$executeRaw`
    INSERT INTO index_case_record (case_id, source_record_id, closed)
    SELECT ${caseId}::uuid, source_record_id, true FROM index_case_record WHERE case_id = ANY (${caseIds}::uuid[])
    ON CONFLICT DO NOTHING`;
  await transaction.indexCaseRecord.deleteMany({ where: { caseId: { in: caseIds } } });
  await transaction.indexCase.deleteMany({ where: { id: { in: caseIds } } });
  await transaction.indexCaseRecord.updateMany({ where: { caseId }, data: { closed: false } });
}
