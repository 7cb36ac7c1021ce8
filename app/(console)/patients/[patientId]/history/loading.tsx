import { useTranslations } from 'next-intl';

import { BannerSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

/** The page's shape before its patient, so that nothing jumps under a clicking hand. */
export default function Loading() {
  const t = useTranslations('history');

  return (
    <div>
      <h1 className="sr-only">{t('title')}</h1>
      <BannerSkeleton />
      <div className="flex flex-col gap-4 p-4">
        <Skeleton className="h-16" />
        <Skeleton className="h-24" />
        <Skeleton className="h-96" />
      </div>
    </div>
  );
}
