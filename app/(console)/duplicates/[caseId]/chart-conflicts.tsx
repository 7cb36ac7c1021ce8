import { OctagonAlert, ShieldCheck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';

import { StatusChip } from '@/components/status-chip';
import { Card } from '@/components/ui/card';
import type { ChartConflict, ClinicalImpact } from '@/domain/patient-index/clinical-impact';
import { guardedRead } from '@/server/guarded-read';
import { readClinicalImpact } from '@/server/cases/read-clinical-impact';

type ChartConflictsProps = { caseId: string; personIds: readonly string[] };

/** Where the charts of the entries contradict each other: a strong sign that they are two people, and never shown as silence. */
export async function ChartConflicts({ caseId, personIds }: ChartConflictsProps) {
  const { held, conflicts } = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readClinicalImpact, { caseId });
  const t = await getTranslations('duplicates.charts');
  const positionOf = (personId: string) => personIds.indexOf(personId) + 1;

  return (
    <Card aria-labelledby="charts-title" className="gap-2 px-4 py-3">
      <h2 id="charts-title" className="text-base font-semibold">
        {t('title')}
      </h2>
      {conflicts.length > 0 && (
        <ul className="flex flex-col gap-1">
          {conflicts.map((conflict) => (
            <ConflictLine key={`${conflict.kind} ${conflict.about ?? ''}`} conflict={conflict} positionOf={positionOf} />
          ))}
        </ul>
      )}
      <Verdict held={held} conflicts={conflicts.length} />
      <ul className="flex flex-wrap gap-x-4 text-sm text-muted-foreground">
        {held.map(({ personId, hospitals, items }) => (
          <li key={personId}>{items > 0 ? t('held', { number: positionOf(personId), hospitals, items }) : t('nothing', { number: positionOf(personId) })}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Nothing stored is no agreement: it takes two charts to compare. */
async function Verdict({ held, conflicts }: { held: ClinicalImpact['held']; conflicts: number }) {
  const t = await getTranslations('duplicates.charts');

  if (conflicts > 0) return <p className="font-medium text-danger-text">{t('warning', { count: conflicts })}</p>;
  if (held.filter(({ items }) => items > 0).length < 2) return <p>{t('cannotCompare')}</p>;
  return (
    <StatusChip tone="ok" icon={ShieldCheck}>
      {t('none')}
    </StatusChip>
  );
}

async function ConflictLine({ conflict: { kind, about, sides }, positionOf }: { conflict: ChartConflict; positionOf: (personId: string) => number }) {
  const t = await getTranslations('history.conflict');
  const tCharts = await getTranslations('duplicates.charts');
  // A substance or disease that no table knows stands under the name its hospital gave it; a blood group says itself.
  const inWords = (key: string, fallback: string) => (t.has(key as 'says.present') ? t(key as 'says.present') : fallback);
  const saysOf = (says: string) => (kind === 'sex' ? t(says === '1' ? 'says.male' : 'says.female') : inWords(`says.${says}`, says));

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusChip tone="danger" icon={OctagonAlert}>
        {t(`kind.${kind}`, { about: about === null ? '' : inWords(`about.${about}`, about) })}
      </StatusChip>
      {sides.map(({ says, personIds }) => (
        <span key={says}>{tCharts('side', { says: saysOf(says), numbers: personIds.map(positionOf).join(', ') })}</span>
      ))}
    </li>
  );
}
