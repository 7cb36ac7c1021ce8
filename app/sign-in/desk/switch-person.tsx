'use client';

import { useTranslations } from 'next-intl';

import { signOut } from '@/app/(console)/sign-out';
import { Button } from '@/components/ui/button';

export function SwitchPerson() {
  const t = useTranslations('signIn.desk');

  return (
    <Button variant="link" className="mt-2 w-full" onClick={() => void signOut()}>
      {t('switchPerson')}
    </Button>
  );
}
