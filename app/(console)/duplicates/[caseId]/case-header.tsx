import { useTranslations } from 'next-intl';

import { CaseAssignment } from '@/app/(console)/duplicates/[caseId]/case-assignment';
import { CaseRiskChip } from '@/app/(console)/duplicates/case-risk-chip';
import { formatInstant } from '@/components/format-instant';
import { StatusChip } from '@/components/status-chip';
import type { CaseView } from '@/domain/patient-index/case-view';

/** Why this case is here, how urgent it is, and who else is at it. */
export function CaseHeader({ view }: { view: CaseView }) {
  const t = useTranslations('duplicates');
  const { risk, origin, note, dueAt, leasedBy, decided } = view;

  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h1 className="text-2xl font-semibold">{t('compare.title')}</h1>
      <CaseRiskChip risk={risk} />
      {leasedBy && <StatusChip tone="attention">{t('leasedBy', { name: leasedBy })}</StatusChip>}
      <CaseAssignment view={view} />
      {decided && (
        <StatusChip tone="ok">
          {t('compare.decided', { by: decided.by ?? t('system'), time: formatInstant(new Date(decided.at), 'minute'), outcome: t(`outcomes.${decided.outcome}`) })}
        </StatusChip>
      )}
      <p className="basis-full text-muted-foreground">
        {t('compare.why', { origin: t(`origins.${origin}`), due: formatInstant(new Date(dueAt), 'minute') })}
        {note && ` ${t('note', { note })}`}
      </p>
    </header>
  );
}
