import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { BlindDesk } from '@/app/(console)/duplicates/reviews/[reviewId]/blind-desk';
import { DisputeDesk } from '@/app/(console)/duplicates/reviews/[reviewId]/dispute-desk';
import { readReview } from '@/server/cases/read-review';
import { guardedRead } from '@/server/guarded-read';

type ReviewPageProps = { params: Promise<{ reviewId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates.reviews');

  return { title: t('title') };
}

/** A decided case once more: blind, until there are two verdicts to lay beside each other. */
export default async function ReviewPage({ params }: ReviewPageProps) {
  const reviewId = z.uuid().safeParse((await params).reviewId);
  if (!reviewId.success) notFound();

  const view = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readReview, { reviewId: reviewId.data });

  return view.state === 'blind' ? <BlindDesk key={view.reviewId} view={view} /> : <DisputeDesk key={view.reviewId} view={view} />;
}
