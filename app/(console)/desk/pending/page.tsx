import { UserRoundCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

import { PendingList } from '@/app/(console)/desk/pending/pending-list';
import { EmptyState } from '@/components/empty-state';
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
    <section className="mx-auto flex max-w-5xl flex-col gap-4 p-6" aria-labelledby="pending-title">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 id="pending-title" className="text-2xl font-semibold">
          {t('title')}
        </h1>
        <p className="text-muted-foreground">{t('description')}</p>
        {pending.length > 0 && <p className="digits ml-auto">{t('count', { count: pending.length })}</p>}
      </header>
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
      {more && <p className="text-muted-foreground">{t('more', { count: pending.length })}</p>}
    </section>
  );
}
