import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { chartConflicts } from '@/domain/patient-index/clinical-impact';
import type { ClinicalImpact } from '@/domain/patient-index/clinical-impact';
import { findConflicts } from '@/domain/records/conflicts/find-conflicts';
import type { RecordItem } from '@/domain/records/record';
import { caseSelection, casesVisibleTo, personIdsOf } from '@/server/cases/case-persons';
import { MOST_SIDE_BY_SIDE } from '@/server/cases/most-side-by-side';
import type { Transaction } from '@/server/db';
import type { GuardContext } from '@/server/perform';
import { locateRecords } from '@/server/records/locate-records';
import { readCopies } from '@/server/records/read-copies';

type Chart = { personId: string; hospitals: number; items: readonly RecordItem[]; recordIds: readonly string[] };

/**
 * What the charts of a case contradict each other in, from stored copies alone:
 * nobody is asked for it, and no chart is shown. A hospital that was never
 * asked has nothing stored, which is said and not taken for agreement.
 */
export async function readClinicalImpact(context: GuardContext, { caseId }: { caseId: string }): Promise<Outcome<ClinicalImpact, { reason: 'not-found' }>> {
  const { transaction } = context;
  const row = await transaction.indexCase.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(context)] }, select: caseSelection });
  if (!row) {
    context.audit({ kind: 'case-refused', detail: { reason: 'not-found' } });
    return refused({ reason: 'not-found' });
  }

  const charts: Chart[] = [];
  for (const personId of personIdsOf(row).slice(0, MOST_SIDE_BY_SIDE)) {
    charts.push(await readChart(transaction, personId));
    context.audit({ kind: 'charts-compared', subjectPersonId: personId, detail: { caseId } });
  }
  const ownerOf = (recordId: string) => charts.find(({ recordIds }) => recordIds.includes(recordId))?.personId;

  return accepted({
    held: charts.map(({ personId, hospitals, items }) => ({ personId, hospitals, items: items.length })),
    conflicts: chartConflicts(findConflicts(charts.flatMap(({ items }) => items)), ownerOf),
  });
}

async function readChart(transaction: Transaction, personId: string): Promise<Chart> {
  const located = await locateRecords(transaction, personId);
  const items: RecordItem[] = [];
  let hospitals = 0;

  for (const hospital of located) {
    const held = (await readCopies(transaction, hospital)).answers.flatMap((answer) => answer.items);
    items.push(...held);
    if (held.length > 0) hospitals += 1;
  }
  return { personId, hospitals, items, recordIds: located.flatMap(({ records }) => records.map(({ sourceRecordId }) => sourceRecordId)) };
}
