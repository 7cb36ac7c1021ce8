'use client';

import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

/** The way to the records, numbers and values of a person, for whoever may put them straight. */
export function OpenIdentity({ personId }: { personId: string }) {
  const t = useTranslations('patients.identity');
  const router = useRouter();
  const href = `/patients/${personId}/identity`;

  useShortcut({ keys: 'I', label: 'patients.identity.open', group: 'patients.title', run: () => router.push(href) });

  return (
    <Button asChild variant="outline" aria-keyshortcuts="I">
      <Link href={href} prefetch={false}>
        <Wrench aria-hidden />
        {t('open')}
        <KeyCombo keys="I" aria-hidden />
      </Link>
    </Button>
  );
}
