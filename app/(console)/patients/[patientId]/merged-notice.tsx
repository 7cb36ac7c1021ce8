import { useTranslations } from 'next-intl';

import { NoticeBar } from '@/components/notice-bar';

/** Somebody followed an old number here: say so before they wonder whose page this is. */
export function MergedNotice({ indexNumber }: { indexNumber: string }) {
  const t = useTranslations('patients.banner');

  return <NoticeBar tone="doubt">{t('mergedNotice', { indexNumber })}</NoticeBar>;
}
