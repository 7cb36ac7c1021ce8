import { useTranslations } from 'next-intl';

import { TableSkeleton } from '@/components/loading-skeleton';

export default function Loading() {
  const t = useTranslations('patients.identity');

  return (
    <div className="p-5">
      <h1 className="mt-7 text-2xl font-semibold">{t('title')}</h1>
      <TableSkeleton rows={12} className="mt-11 rounded-lg border bg-card" />
    </div>
  );
}
