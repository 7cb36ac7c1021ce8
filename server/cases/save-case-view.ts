import 'server-only';

import { randomUUID } from 'node:crypto';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import type { GuardContext } from '@/server/perform';

export type SaveViewInput = { name: string; filter: CaseFilter };

const MOST_VIEWS = 12;

/** Keeps a filter of the queue under a name, for this member of staff alone; the same name again replaces it. */
export async function saveCaseView(context: GuardContext, { name, filter }: SaveViewInput): Promise<Outcome<null, { reason: 'too-many' }>> {
  const { transaction, staff } = context;
  const others = await transaction.caseView.count({ where: { staffId: staff.staffId, name: { not: name } } });

  context.audit({ kind: 'case-view-kept', detail: { change: others >= MOST_VIEWS ? 'refused' : 'saved' } });
  if (others >= MOST_VIEWS) return refused({ reason: 'too-many' });

  await transaction.caseView.upsert({
    where: { staffId_name: { staffId: staff.staffId, name } },
    create: { id: randomUUID(), staffId: staff.staffId, name, filter },
    update: { filter },
  });
  return accepted(null);
}
