'use client';

import { useTranslations } from 'next-intl';
import { LockScreen } from '@/components/shell/lock-screen';

export function SampleLock() {
  const t = useTranslations('styleguide.shell');
  return <LockScreen staffName={t('staff')} onUnlock={() => Promise.resolve('wrong')} onSwitchPerson={() => undefined} />;
}
