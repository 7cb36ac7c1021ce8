import 'server-only';

import { randomUUID } from 'node:crypto';

import { drawReview } from '@/domain/patient-index/case-review';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import type { CasePlan } from '@/domain/patient-index/plan-case';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import type { GuardContext } from '@/server/perform';

type DecidedCase = { caseId: string; decision: Verdict; seen: readonly SeenPerson[]; reason: string | null };

/** Puts a share of what is decided before a second administrator, as the first saw it. */
export async function putAgain(context: GuardContext, { together: [keptId, ...others], pairs }: CasePlan, { caseId, decision, seen, reason }: DecidedCase): Promise<void> {
  const { transaction, staff, now, random } = context;
  const drawn = drawReview(keptId ? others.map((otherId) => [keptId, otherId] as const) : pairs, seen, random);
  if (!drawn) return;

  const records = drawn.flatMap(({ personId, records: versions }) => versions.map(({ recordId, version }) => ({ personId, sourceRecordId: recordId, version })));
  await transaction.caseReview.create({
    data: { id: randomUUID(), caseId, drawnAt: now, firstById: staff.staffId, firstVerdict: decision, firstNote: reason, records: { create: records } },
  });
}
