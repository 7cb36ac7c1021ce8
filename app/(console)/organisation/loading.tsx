import { useTranslations } from 'next-intl';

import { TableSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  const t = useTranslations('organisation');

  return (
    <div className="flex flex-col gap-4 p-5">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <div className="grid gap-4 xl:grid-cols-[16rem_minmax(0,1fr)]">
        <Skeleton className="h-64" />
        <TableSkeleton rows={8} className="rounded-lg border bg-card" />
      </div>
    </div>
  );
}
