import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import { VisitTicket } from '@/components/visit-ticket';
import type { VisitView } from '@/domain/desk/desk-views';

type VisitListProps = { visits: readonly VisitView[]; onVoid?: (visit: VisitView) => void };

/** Today's queue numbers of one person; what was voided stays in sight. */
export function VisitList({ visits, onVoid }: VisitListProps) {
  const t = useTranslations('patients.today');

  if (visits.length === 0) return <p className="text-sm text-muted-foreground">{t('none')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {visits.map((visit) => (
        <li key={visit.visitId} className="flex items-start gap-x-2">
          <VisitTicket visit={visit} className="min-w-0 flex-1" />
          {visit.voided && <StatusChip tone="neutral">{t('voided')}</StatusChip>}
          {!visit.voided && onVoid && (
            <Button variant="ghost" size="sm" aria-label={t('voidLabel', { ticket: visit.ticket })} onClick={() => onVoid(visit)}>
              {t('void')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
