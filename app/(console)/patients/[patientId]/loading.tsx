import { useTranslations } from 'next-intl';

import { BannerSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

/** The page's shape before its patient, so that nothing jumps under a clicking hand. */
export default function Loading() {
  const t = useTranslations('patients');

  return (
    <div>
      <h1 className="sr-only">{t('title')}</h1>
      <BannerSkeleton />
      <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex flex-col gap-4">
          <Skeleton className="h-96" />
          <Skeleton className="h-48" />
        </div>
        <div className="flex flex-col gap-4">
          <Skeleton className="h-44" />
          <Skeleton className="h-36" />
          <Skeleton className="h-64" />
        </div>
      </div>
    </div>
  );
}
