import { redirect } from 'next/navigation';

import { guardedRead } from '@/server/guarded-read';
import { listCases } from '@/server/cases/list-cases';

/** The most urgent case nobody is at: where a decision leads on to. */
export default async function NextCasePage() {
  const { lines } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, listCases, null);
  const next = lines.find(({ leasedBy }) => leasedBy === null);

  redirect(next ? `/duplicates/${next.caseId}` : '/duplicates');
}
