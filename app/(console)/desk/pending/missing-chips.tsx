'use client';

import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import type { Missing } from '@/domain/patient-index/pending-identity';

/** What is still to be had of somebody. */
export function MissingChips({ missing }: { missing: readonly Missing[] }) {
  const t = useTranslations('pending');

  return (
    <span className="inline-flex flex-wrap gap-1">
      {missing.map((each) => (
        <StatusChip key={each} tone="attention">
          {t(`missing.${each}`)}
        </StatusChip>
      ))}
    </span>
  );
}
