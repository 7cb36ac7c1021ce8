import { OctagonAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import type { CaseView } from '@/domain/patient-index/case-view';

/** What stands against one person: checks that passed are named as well, so that silence is never the answer. */
export function CaseConflicts({ view: { obstacles, stops } }: { view: CaseView }) {
  const t = useTranslations('duplicates.conflicts');
  const related = obstacles.filter(({ obstacle }) => obstacle === 'related').length;
  const judged = obstacles.length - related;

  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-2">
      <li>{judged > 0 ? <StatusChip tone="danger" icon={OctagonAlert}>{t('judgedDifferent')}</StatusChip> : <Passed>{t('noVerdict')}</Passed>}</li>
      <li>{related > 0 ? <StatusChip tone="danger" icon={OctagonAlert}>{t('related')}</StatusChip> : <Passed>{t('notRelated')}</Passed>}</li>
      {(['two-id-numbers', 'two-sexes', 'two-admissions'] as const).map((stop) => (
        <li key={stop}>
          {stops.some((found) => found.stop === stop) ? (
            <StatusChip tone="attention" icon={TriangleAlert}>
              {t(`stops.${stop}`)}
            </StatusChip>
          ) : (
            <Passed>{t(`passed.${stop}`)}</Passed>
          )}
        </li>
      ))}
    </ul>
  );
}

function Passed({ children }: { children: string }) {
  return (
    <StatusChip tone="ok" icon={ShieldCheck}>
      {children}
    </StatusChip>
  );
}
