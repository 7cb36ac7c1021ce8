'use client';

import { useTranslations } from 'next-intl';

import { useHospitalName, useRowTitle } from '@/app/(console)/patients/[patientId]/history/history-words';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { NothingList } from '@/app/(console)/patients/[patientId]/history/nothing-list';
import { useConflictWords } from '@/app/(console)/patients/[patientId]/history/use-conflict-words';
import { StatusChip } from '@/components/status-chip';
import type { ConflictView, HistoryView } from '@/domain/records/view/history-view';
import type { HistoryRow } from '@/domain/records/view/history-row';

interface AlertsPanelProps {
  view: HistoryView;
  onOpen: (row: HistoryRow) => void;
}

/** Before anything else: what the person must not get, what the hospitals contradict each other in, and what should be here and is not. */
export function AlertsPanel({ view, onOpen }: AlertsPanelProps) {
  const t = useTranslations('history');
  const nameOf = useHospitalName();
  const titleOf = useRowTitle();
  const allergies = view.rows.filter(({ kind }) => kind === 'allergy');

  return (
    <section aria-labelledby="alerts-title" className="flex flex-col gap-2 border-b bg-card px-5 py-3">
      <h2 id="alerts-title" className="sr-only">
        {t('alerts.title')}
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm text-muted-foreground">{t('alerts.allergies')}</h3>
        {allergies.map((row) => (
          <button key={row.key} type="button" onClick={() => onOpen(row)} className="min-h-8 rounded-sm">
            <StatusChip tone={row.denied || row.struck ? 'neutral' : 'danger'} size="lg" className={row.struck ? 'line-through' : ''}>
              {titleOf(row)} · {row.hospitals.map(nameOf).join(t('nothing.separator'))}
            </StatusChip>
          </button>
        ))}
        <NothingList section={view.sections.allergies} hasRows={allergies.length > 0} />
      </div>
      {view.conflicts.length > 0 && <Conflicts conflicts={view.conflicts} />}
      {view.gaps.length > 0 && (
        <div>
          <h3 className="text-sm text-muted-foreground">{t('alerts.gaps')}</h3>
          <ul className="flex flex-col gap-1 text-sm">
            {view.gaps.map(({ kind, hospital, row, title, since, dose }) => (
              <li key={`${kind}${row}${dose ?? ''}`} data-gap={kind}>
                {t(`gap.${kind}`, { hospital: nameOf(hospital), title, since: recordTime(since) ?? t('row.undated'), dose: dose ?? 0 })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Both sides of each, with hospital and time; nobody decides here. */
function Conflicts({ conflicts }: { conflicts: readonly ConflictView[] }) {
  const t = useTranslations('history.conflict');
  const { titleOf, sideOf } = useConflictWords();

  return (
    <div className="rounded-md border border-attention/45 bg-attention-surface px-3 py-2 text-attention-text">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-base font-semibold">{t('title')}</h3>
        <p className="text-sm">{t('advice')}</p>
      </div>
      <dl className="mt-1 grid gap-x-6 gap-y-1 text-sm xl:grid-cols-2">
        {conflicts.map((conflict) => (
          <div key={`${conflict.kind}${conflict.about ?? ''}`} data-conflict={conflict.kind} className="flex flex-wrap content-start gap-x-3">
            <dt className="font-semibold">{titleOf(conflict)}</dt>
            {conflict.sides.map((side) => (
              <dd key={JSON.stringify(side)} className="digits">
                {sideOf(conflict, side)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
