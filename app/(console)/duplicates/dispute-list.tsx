import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { formatInstant } from '@/components/format-instant';
import { PersonName } from '@/components/person-name';
import { StatusChip } from '@/components/status-chip';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import type { DisputeLine } from '@/domain/patient-index/case-review';

/** Decided cases that two judged differently: nothing was changed by it, somebody has to look. */
export function DisputeList({ disputed }: { disputed: readonly DisputeLine[] }) {
  const t = useTranslations('duplicates');

  return (
    <Card aria-labelledby="disputes-title">
      <CardHeader>
        <CardTitle id="disputes-title">{t('reviews.disputes.title')}</CardTitle>
      </CardHeader>
      <ul className="divide-y">
        {disputed.map(({ reviewId, names, first, second, at }) => (
          <li key={reviewId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <StatusChip tone="attention">{t('reviews.states.disputed')}</StatusChip>
            <Link href={`/duplicates/reviews/${reviewId}`} prefetch={false} className="flex gap-x-3 underline-offset-4 hover:underline">
              {names.map((name, index) => (
                <PersonName key={index} name={name} />
              ))}
            </Link>
            <span>{t('reviews.disputes.verdicts', { first: t(`outcomes.${first}`), second: t(`outcomes.${second}`) })}</span>
            <span className="digits ms-auto text-muted-foreground">{formatInstant(new Date(at), 'minute')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
