'use client';

import { useTranslations } from 'next-intl';

import { useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import type { Source, SourceStateName } from '@/domain/records/source';
import type { HistoryView } from '@/domain/records/view/history-view';

const tones: Record<SourceStateName, StatusTone> = {
  asking: 'neutral', answered: 'ok', nothing: 'ok', slow: 'attention', failed: 'danger', withheld: 'doubt', 'not-connected': 'neutral',
};

interface HonestHeaderProps {
  sources: readonly Source[];
  view: Pick<HistoryView, 'count' | 'newest' | 'quarantined' | 'disagreements'>;
}

/** Who answered, who did not and why: always there, printed too. Counts are floors while anything is open. */
export function HonestHeader({ sources, view: { count, newest, quarantined, disagreements } }: HonestHeaderProps) {
  const t = useTranslations('history.header');
  const nameOf = useHospitalName();
  const number = (...names: readonly SourceStateName[]) => sources.filter(({ state }) => names.includes(state.state)).length;
  const asked = sources.length - number('withheld', 'not-connected');
  const parts = [
    ...(['slow', 'failed', 'withheld'] as const).flatMap((name) => (number(name) === 0 ? [] : [t(name, { count: number(name) })])),
    ...(number('asking') === 0 ? [] : [t('open', { count: number('asking') })]),
    ...(number('not-connected') === 0 ? [] : [t('notConnected', { count: number('not-connected') })]),
    t(count.isFloor ? 'countFloor' : 'count', { count: count.rows }),
    ...(newest === null ? [] : [t('newest', { time: recordTime(newest) ?? '' })]),
  ];

  return (
    <section aria-label={t('label')} data-slot="honest-header" className="flex flex-col gap-2 border-b bg-card px-5 py-3">
      <p role="status" className="digits text-base font-medium">
        {sources.length === 0 ? t('nobody') : [t('summary', { asked, answered: number('answered', 'nothing') }), ...parts].join(' · ')}
      </p>
      <ul aria-label={t('details')} className="flex flex-wrap gap-x-4 gap-y-1.5">
        {sources.map((source) => (
          <SourceLine key={source.organisationCode} source={source} />
        ))}
      </ul>
      {quarantined.map(({ hospital, reason, count: lines }) => (
        <p key={`${hospital}${reason}`} data-quarantine={reason} className="text-sm text-attention-text">
          {t(`quarantined.${reason}`, { hospital: nameOf(hospital), count: lines })}
        </p>
      ))}
      {disagreements.map(({ hospital, masked }) => (
        <p key={`${hospital}${masked}`} className="text-sm text-attention-text">
          {t('disagreement', { hospital: nameOf(hospital), masked })}
        </p>
      ))}
    </section>
  );
}

function SourceLine({ source }: { source: Source }) {
  const nameOf = useHospitalName();
  const { sentence, copy } = useStateWords(source);

  return (
    <li className="flex flex-wrap items-center gap-x-2 text-sm" data-source={source.organisationCode} data-state={source.state.state}>
      <span>{nameOf(source.organisationCode)}</span>
      <StatusChip tone={tones[source.state.state]}>{sentence}</StatusChip>
      {copy && <span className="digits text-muted-foreground">{copy}</span>}
    </li>
  );
}

function useStateWords({ state }: Source): { sentence: string; copy: string | null } {
  const t = useTranslations('history.state');
  const tReason = useTranslations('history.reason');
  const copyOf = (copyFrom: string | null) => (copyFrom === null ? t('noCopy') : t('copy', { time: recordTime(copyFrom) ?? '' }));

  switch (state.state) {
    case 'answered':
      return { sentence: state.shortfalls.length === 0 ? t('answered', { items: state.items }) : t('answeredPartly', { items: state.items, missing: state.shortfalls.length }), copy: null };
    case 'failed':
      return { sentence: t('failed', { reason: tReason(state.reason) }), copy: copyOf(state.copyFrom) };
    case 'withheld':
      return { sentence: t('withheld', { rule: state.ruleId }), copy: null };
    case 'asking':
    case 'slow':
      return { sentence: t(state.state), copy: copyOf(state.copyFrom) };
    case 'nothing':
    case 'not-connected':
      return { sentence: t(state.state), copy: null };
  }
}
