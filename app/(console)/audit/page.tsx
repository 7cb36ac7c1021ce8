import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

import { auditAddress } from '@/app/(console)/audit/audit-address';
import { AuditFilters } from '@/app/(console)/audit/audit-filters';
import { OnlyPerson } from '@/app/(console)/audit/only-person';
import { readAuditQuery } from '@/app/(console)/audit/read-audit-query';
import { AuditTable } from '@/components/audit-table';
import { EmptyState } from '@/components/empty-state';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { shanghaiDate } from '@/domain/calendar';
import { listAudit } from '@/server/audit/list-audit';
import { guardedRead } from '@/server/guarded-read';

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');

  return { title: t('title') };
}

/** Who looked at whom and why. Persons stand here by public number only. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  const query = readAuditQuery(await searchParams, shanghaiDate(new Date()));
  const { lines, older, staff, indexNumber } = await guardedRead({ permission: 'read-audit', purpose: 'audit' }, listAudit, query);
  const t = await getTranslations('audit');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description')}</p>
        {lines.length > 0 && <p className="digits ml-auto text-sm text-muted-foreground">{t('count', { count: lines.length })}</p>}
      </header>
      <AuditFilters key={auditAddress(query)} query={query} staff={staff} />
      {query.personId && <OnlyPerson indexNumber={indexNumber} everyone={auditAddress({ ...query, personId: null, after: null })} />}
      <Card>
        {lines.length === 0 ? (
          <EmptyState icon={SearchX} title={t('empty.title')} description={t('empty.body')} />
        ) : (
          <AuditTable lines={lines} />
        )}
      </Card>
      <nav aria-label={t('caption')} className="flex flex-wrap items-center gap-2">
        {query.after && <PageLink href={auditAddress({ ...query, after: null })}>{t('newest')}</PageLink>}
        {older && <PageLink href={auditAddress({ ...query, after: older })}>{t('older')}</PageLink>}
      </nav>
    </div>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Button asChild variant="outline">
      <Link href={href} prefetch={false}>
        {children}
      </Link>
    </Button>
  );
}
