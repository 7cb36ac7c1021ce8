import { useTranslations } from 'next-intl';

import { ExactTime } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';

/** By when, and whether that has passed. */
export function DueTime({ dueAt, overdue }: { dueAt: string; overdue: boolean }) {
  const t = useTranslations('duplicates');

  return (
    <span className="flex flex-col items-start gap-1">
      <ExactTime instant={new Date(dueAt)} />
      {overdue && <StatusChip tone="attention">{t('overdue')}</StatusChip>}
    </span>
  );
}
