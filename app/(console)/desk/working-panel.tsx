'use client';

import { useTranslations } from 'next-intl';

import { Spinner } from '@/components/ui/spinner';

/** On its way. Drawn only after a moment, since most answers are there before it; and after some seconds it says what to do. */
export function WorkingPanel() {
  const t = useTranslations('desk.working');

  return (
    <section className="flex min-h-24 items-center gap-4 rounded-lg border bg-card px-6 text-xl">
      <Spinner className="size-7" />
      <p>{t('title')}</p>
      <p className="animate-in fill-mode-both fade-in text-base text-muted-foreground delay-3000">{t('slow')}</p>
    </section>
  );
}
