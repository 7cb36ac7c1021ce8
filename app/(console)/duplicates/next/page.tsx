import { redirect } from 'next/navigation';

import { EVERY_CASE } from '@/domain/patient-index/case-filter';
import { guardedRead } from '@/server/guarded-read';
import { listCases } from '@/server/cases/list-cases';

/** The most urgent of one's own cases, or else of those that are nobody's and nobody is at; never one that somebody else has to agree to. */
export default async function NextCasePage() {
  const { lines } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, listCases, { filter: EVERY_CASE });
  const free = lines.filter(({ leasedBy, assignee, assignedToMe, proposedByMe }) => leasedBy === null && !proposedByMe && (assignee === null || assignedToMe));
  const next = free.find(({ assignedToMe }) => assignedToMe) ?? free[0];

  redirect(next ? `/duplicates/${next.caseId}` : '/duplicates');
}
