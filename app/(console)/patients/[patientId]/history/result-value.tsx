'use client';

import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

import type { HistoryRow } from '@/domain/records/view/history-row';

const signs = { high: ArrowUp, low: ArrowDown, abnormal: TriangleAlert } as const;

/** A result as its report says it, with its own laboratory's judgement as sign and word. */
export function ResultValue({ row: { value, judgement, kind } }: { row: Pick<HistoryRow, 'value' | 'judgement' | 'kind'> }) {
  const t = useTranslations('history');
  if (value === null) return null;

  const standing = judgement?.bySource ?? judgement?.byRange ?? null;
  const Sign = standing === null || standing === 'normal' ? null : signs[standing];
  return (
    <span className="digits inline-flex flex-wrap items-baseline gap-x-1.5 font-medium">
      {kind === 'immunisation' ? t('row.dose', { dose: value }) : value}
      {Sign && standing && (
        <span className="inline-flex items-center gap-0.5 text-sm text-danger-text">
          <Sign aria-hidden className="size-3.5" />
          {t(`standing.${standing}`)}
        </span>
      )}
      {judgement?.differ && <span className="text-sm text-attention-text">{t('row.differ')}</span>}
    </span>
  );
}
