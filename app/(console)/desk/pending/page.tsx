import { UserRoundCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

import { PendingList } from '@/app/(console)/desk/pending/pending-list';
import { EmptyState } from '@/components/empty-state';
import { ListPage } from '@/components/list-page';
import { Button } from '@/components/ui/button';
import { listPending } from '@/server/desk/list-pending';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pending');

  return { title: t('title') };
}

/** Newborns, unknown patients and people without a document, until each has what everybody else is known by. */
export default async function PendingPage() {
  const { pending, more } = await guardedRead({ permission: 'register-person', purpose: 'registration' }, listPending, undefined);
  const t = await getTranslations('pending');

  return (
    <ListPage
      id="pending-title"
      title={t('title')}
      description={t('description')}
      count={pending.length > 0 ? t('count', { count: pending.length }) : null}
      more={more ? t('more', { count: pending.length }) : null}
    >
      {pending.length === 0 ? (
        <EmptyState
          icon={UserRoundCheck}
          title={t('empty.title')}
          description={t('empty.body')}
          action={
            <Button asChild variant="outline">
              <Link href="/desk">{t('empty.action')}</Link>
            </Button>
          }
        />
      ) : (
        <PendingList pending={pending} />
      )}
    </ListPage>
  );
}
