import { Hospital } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

import { formatInstant } from '@/components/format-instant';
import { placeName } from '@/components/place-name';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import type { NamedPlace } from '@/domain/named-place';

/** A hospital at the end of the chain: how many records it holds, and when it last wrote one. */
export type LinkedHospital = NamedPlace & { code: string; own: boolean; records: number; latestAt: string | null };

interface ChainHospitalProps {
  hospital: LinkedHospital;
  marked: boolean;
  onFocusChange: (on: boolean) => void;
}

/** Where the records of one hospital stand further down the page. */
export function hospitalAnchor({ code }: Pick<LinkedHospital, 'code'>): string {
  return `records-${code}`;
}

/** One hospital at the end of the chain; it leads to its records below. */
export function ChainHospital({ hospital, marked, onFocusChange }: ChainHospitalProps) {
  const t = useTranslations('patients.chain');
  const locale = useLocale();

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
          <span>{t('records', { count: hospital.records })}</span>
          {hospital.latestAt && <span className="digits">{t('lastRecorded', { date: formatInstant(new Date(hospital.latestAt), 'day') })}</span>}
        </p>
      </div>
    </li>
  );
}
