'use client';

import { useTranslations } from 'next-intl';

import { useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import type { NothingView, SectionView } from '@/domain/records/view/history-view';

/** By a row, by the header or at the foot of the page, once there is something to read. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['sealed', 'not-connected', 'positively-none']);

interface NothingListProps {
  section: SectionView;
  hasRows: boolean;
}

/** Why a part shows nothing, or may lack something: eight kinds, one sentence each, never one blank. */
export function NothingList({ section: { asking, nothings }, hasRows }: NothingListProps) {
  const t = useTranslations('history.nothing');
  const nameOf = useHospitalName();
  const sentenceOf = useNothingWords();
  const said = nothings.filter(({ kind }) => !(hasRows && SAID_ELSEWHERE.has(kind)));

  if (asking.length === 0 && said.length === 0) return null;
  return (
    <ul aria-label={t('title')} data-slot="nothing-list" className="flex flex-col gap-0.5 px-4 py-2 text-sm text-muted-foreground">
      {asking.length > 0 && <li data-nothing="asking">{t('asking', { hospitals: asking.map(nameOf).join(t('separator')) })}</li>}
      {said.map((nothing) => (
        <li key={JSON.stringify(nothing)} data-nothing={nothing.kind} className="digits">
          {sentenceOf(nothing)}
        </li>
      ))}
    </ul>
  );
}

function useNothingWords(): (nothing: NothingView) => string {
  const t = useTranslations('history');
  const nameOf = useHospitalName();
  const list = (hospitals: readonly string[]) => hospitals.map(nameOf).join(t('nothing.separator'));

  return (nothing) => {
    switch (nothing.kind) {
      case 'answered-none':
        return t('nothing.answered-none', { hospitals: list(nothing.hospitals), time: recordTime(nothing.at) ?? '' });
      case 'positively-none':
        return t('nothing.positively-none', { hospital: nameOf(nothing.hospital), time: recordTime(nothing.at) ?? t('row.undated') });
      case 'not-connected':
        return t('nothing.not-connected', { hospitals: list(nothing.hospitals) });
      case 'no-answer':
        return t('nothing.no-answer', {
          hospital: nameOf(nothing.hospital),
          reason: t(`reason.${nothing.reason}`),
          copy: nothing.copyFrom === null ? t('state.noCopy') : t('state.copy', { time: recordTime(nothing.copyFrom) ?? '' }),
        });
      case 'outside-scope':
        return t('nothing.outside-scope', { hospital: nameOf(nothing.hospital), rule: nothing.rule });
      case 'role':
        return t('nothing.role', { rule: nothing.rule });
      case 'patient-withheld':
        return t('nothing.patient-withheld');
      case 'sealed':
        return t('footer');
    }
  };
}
