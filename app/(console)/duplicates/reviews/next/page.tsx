import { redirect } from 'next/navigation';

import { findNextReview } from '@/server/cases/find-next-review';
import { guardedRead } from '@/server/guarded-read';

/** The second review that waits longest, or the queue where none does. */
export default async function NextReviewPage() {
  const { reviewId } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, findNextReview, null);

  redirect(reviewId ? `/duplicates/reviews/${reviewId}` : '/duplicates');
}
