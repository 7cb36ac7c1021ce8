import { Hospital } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { NetworkTable } from '@/app/(console)/network/network-table';
import { EmptyState } from '@/components/empty-state';
import { Card } from '@/components/ui/card';
import { guardedRead } from '@/server/guarded-read';
import { listNetwork } from '@/server/records/list-network';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('network');

  return { title: t('title') };
}

/** Which hospitals can be asked for records, how they have answered, and what can be done about it. */
export default async function NetworkPage() {
  const { hospitals, connected } = await guardedRead({ permission: 'administer-network', purpose: 'administration' }, listNetwork, {});
  const t = await getTranslations('network');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description', { connected, total: hospitals.length })}</p>
      </header>
      <Card>
        {hospitals.length > 0 ? (
          <NetworkTable hospitals={hospitals} />
        ) : (
          <EmptyState icon={Hospital} title={t('empty.title')} description={t('empty.body')} />
        )}
      </Card>
    </div>
  );
}
