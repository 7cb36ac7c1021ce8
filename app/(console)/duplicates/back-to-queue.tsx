import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** Above the name of a page that belongs to the queue. */
export function BackToQueue() {
  const t = useTranslations('duplicates');

  return (
    <Link href="/duplicates" prefetch={false} className="inline-flex w-fit items-center gap-1 text-sm text-primary underline underline-offset-4">
      <ArrowLeft aria-hidden className="size-4" />
      {t('title')}
    </Link>
  );
}
