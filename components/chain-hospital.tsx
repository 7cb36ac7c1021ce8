import { Hospital } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

import { formatInstant } from '@/components/format-instant';
import { placeName } from '@/components/place-name';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import type { HospitalView } from '@/domain/patient-index/person-view';

interface ChainHospitalProps {
  hospital: HospitalView;
  marked: boolean;
  onFocusChange: (on: boolean) => void;
}

/** Where the records of one hospital stand further down the page. */
export function hospitalAnchor({ code }: Pick<HospitalView, 'code'>): string {
  return `records-${code}`;
}

/** One hospital at the end of the chain; it leads to its records below. */
export function ChainHospital({ hospital, marked, onFocusChange }: ChainHospitalProps) {
  const t = useTranslations('patients.chain');
  const locale = useLocale();
  const latest = hospital.records.map(({ recordedAt }) => recordedAt).toSorted().at(-1);

  return (
    <li
      onPointerEnter={() => onFocusChange(true)}
      onPointerLeave={() => onFocusChange(false)}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      className="flex py-1"
    >
      <div
        className={cn(
          'flex min-w-0 flex-1 flex-col justify-center rounded-md border border-input bg-card px-3 py-1.5',
          marked && 'border-primary shadow-[inset_-3px_0_0_var(--primary)]',
        )}
      >
        <div className="flex items-start gap-1.5">
          <Hospital aria-hidden className="mt-1 size-4 shrink-0 text-primary" />
          <a href={`#${hospitalAnchor(hospital)}`} className="font-medium hover:underline">
            {placeName(hospital, locale)}
          </a>
        </div>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted-foreground">
          {hospital.own && <Badge variant="accent">{t('own')}</Badge>}
          <span>{t('records', { count: hospital.records.length })}</span>
          {latest && <span className="digits">{t('lastRecorded', { date: formatInstant(new Date(latest), 'day') })}</span>}
        </p>
      </div>
    </li>
  );
}
