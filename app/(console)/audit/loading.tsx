import { useTranslations } from 'next-intl';

import { TableSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  const t = useTranslations('audit');

  return (
    <div className="flex flex-col gap-4 p-5">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <Skeleton className="h-16" />
      <TableSkeleton rows={12} className="rounded-lg border bg-card" />
    </div>
  );
}
