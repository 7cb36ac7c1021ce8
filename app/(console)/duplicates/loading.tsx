import { useTranslations } from 'next-intl';

import { TableSkeleton } from '@/components/loading-skeleton';

export default function Loading() {
  const t = useTranslations('duplicates');

  return (
    <div className="flex flex-col gap-4 p-5">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <TableSkeleton rows={8} className="rounded-lg border bg-card" />
    </div>
  );
}
