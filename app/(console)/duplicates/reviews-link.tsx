'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

/** To the second reviews that wait for the reader, by mouse or by key. */
export function ReviewsLink({ waiting }: { waiting: number }) {
  const t = useTranslations('duplicates.reviews');
  const router = useRouter();

  useShortcut({ keys: 'B', label: 'duplicates.reviews.title', group: 'duplicates.keys.title', run: () => router.push('/duplicates/reviews/next') });

  return (
    <Button asChild variant="outline" size="sm">
      <Link href="/duplicates/reviews/next" prefetch={false} aria-keyshortcuts="B">
        <EyeOff aria-hidden />
        {t('waiting', { count: waiting })}
        <KeyCombo keys="B" aria-hidden />
      </Link>
    </Button>
  );
}
