import { useLocale, useTranslations } from 'next-intl';
import { createContext, use, useCallback } from 'react';

import { placeName } from '@/components/place-name';
import type { Source } from '@/domain/records/source';
import type { HistoryRow } from '@/domain/records/view/history-row';

export const SourcesContext = createContext<readonly Source[]>([]);

/** What staff call a hospital, by its code. */
export function useHospitalName(): (code: string) => string {
  const [sources, locale] = [use(SourcesContext), useLocale()];

  return useCallback(
    (code) => {
      const source = sources.find(({ organisationCode }) => organisationCode === code);
      return source ? placeName(source, locale) : code;
    },
    [sources, locale],
  );
}

/** What a row is called: the source's own words, or the kind where it has none. */
export function useRowTitle(): (row: Pick<HistoryRow, 'title' | 'kind' | 'denied' | 'visitClass' | 'detail'>) => string {
  const t = useTranslations('history');

  return ({ title, kind, denied, visitClass }) => {
    if (kind === 'allergy' && title === '') return t('row.noneKnown');
    const name = visitClass ? [t(`row.visitClass.${visitClass}`), title].filter(Boolean).join(' · ') : title || t(`kind.${kind}`);
    return denied ? `${t('alerts.denied')} ${name}` : name;
  };
}
