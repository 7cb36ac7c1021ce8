import { ShieldX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { EmptyState } from '@/components/empty-state';
import { Button } from '@/components/ui/button';

/** A room that one's duty does not open. */
export function ClosedRoom() {
  const t = useTranslations('errors');

  return (
    <EmptyState
      headingLevel={1}
      icon={ShieldX}
      title={t('forbidden.title')}
      description={t('forbidden.body')}
      action={
        <Button asChild size="lg">
          <Link href="/">{t('notFound.action')}</Link>
        </Button>
      }
    />
  );
}
