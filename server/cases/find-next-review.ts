import 'server-only';

import { accepted } from '@/domain/outcome';
import type { Accepted } from '@/domain/outcome';
import { listReviewsWaiting } from '@/server/cases/list-reviews-waiting';
import type { GuardContext } from '@/server/perform';

/** The second review that waits longest for the reader, or none. */
export async function findNextReview(context: GuardContext, _input: null): Promise<Accepted<{ reviewId: string | null }>> {
  const [next = null] = await listReviewsWaiting(context);

  context.audit({ kind: 'cases-listed', detail: { count: next === null ? 0 : 1 } });
  return accepted({ reviewId: next });
}
