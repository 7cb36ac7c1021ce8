import { useLocale, useTranslations } from 'next-intl';
import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import { cn } from '@/components/ui/cn';
import type { VisitView } from '@/domain/desk/desk-views';

interface VisitTicketProps {
  visit: VisitView;
  /** `lg` is read out across the window. */
  size?: 'default' | 'lg';
  className?: string;
}

/** The queue number as the hall's board will call it. */
export function VisitTicket({ visit, size = 'default', className }: VisitTicketProps) {
  const t = useTranslations('desk.ticket');
  const locale = useLocale();

  return (
    <dl data-slot="visit-ticket" className={cn('flex items-center gap-x-4', visit.voided && 'line-through', className)}>
      <div>
        <dt className="text-sm text-muted-foreground">{t('number')}</dt>
        <dd className={cn('digits leading-none font-semibold', size === 'lg' ? 'text-[4rem] tracking-wide' : 'text-2xl')}>{visit.ticket}</dd>
      </div>
      <div>
        <dt className="sr-only">{t('department')}</dt>
        <dd className={size === 'lg' ? 'text-2xl font-semibold' : 'text-base'}>{placeName(visit.department, locale)}</dd>
        <dt className="sr-only">{t('time')}</dt>
        <dd className="text-base text-muted-foreground">
          <ExactTime instant={new Date(visit.checkedInAt)} />
        </dd>
      </div>
    </dl>
  );
}
