import { CircleDashed, Equal, EqualApproximately, EqualNot } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { cn } from '@/components/ui/cn';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField } from '@/domain/patient-index/demographics';

const signs: Record<Agreement, { icon: LucideIcon; className: string }> = {
  same: { icon: Equal, className: 'text-ok-text' },
  spelled: { icon: EqualApproximately, className: 'text-doubt-text' },
  differs: { icon: EqualNot, className: 'font-semibold text-attention-text' },
  missing: { icon: CircleDashed, className: 'text-muted-foreground' },
  empty: { icon: CircleDashed, className: 'text-muted-foreground' },
};

/** How one field of two persons agrees: sign, word and colour, in that order of importance. */
export function FieldAgreement({ field, agreement }: { field: DemographicField | null; agreement: Agreement }) {
  const t = useTranslations('patients');
  const { icon: Icon, className } = signs[agreement];

  return (
    <span className={cn('inline-flex items-center gap-1 text-sm whitespace-nowrap', className)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {field && t(`fields.${field}`)} {t(`records.agreement.${agreement}`)}
    </span>
  );
}
