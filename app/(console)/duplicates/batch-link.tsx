'use client';

import { Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

/** To the work on many cases of one pattern, by mouse or by key. */
export function BatchLink() {
  const t = useTranslations('duplicates.batch');
  const router = useRouter();

  useShortcut({ keys: 'G', label: 'duplicates.batch.title', group: 'duplicates.keys.title', run: () => router.push('/duplicates/batch') });

  return (
    <Button asChild variant="outline" size="sm">
      <Link href="/duplicates/batch" prefetch={false} aria-keyshortcuts="G">
        <Layers aria-hidden />
        {t('title')}
        <KeyCombo keys="G" aria-hidden />
      </Link>
    </Button>
  );
}
