import { MapPinOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { EmptyState } from '@/components/empty-state';
import { Button } from '@/components/ui/button';

/** Also what a record of another hospital looks like: "not found" and "not yours" must read the same. */
export function MissingPage() {
  const t = useTranslations('errors.notFound');

  return (
    <EmptyState
      headingLevel={1}
      icon={MapPinOff}
      title={t('title')}
      description={t('body')}
      action={
        <Button asChild size="lg">
          <Link href="/">{t('action')}</Link>
        </Button>
      }
    />
  );
}
