import type { Metadata } from 'next';
import { ArrowLeft } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { AuditTable } from '@/components/audit-table';
import { EmptyState } from '@/components/empty-state';
import { IdentifierNumber } from '@/components/identifier-number';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { purposeOfLook } from '@/domain/access/purpose-of-look';
import { listPersonLooks } from '@/server/audit/list-person-looks';
import { guardedRead } from '@/server/guarded-read';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

type AccessPageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.access');

  return { title: t('title') };
}

/** Everybody who ever looked at one person: what a patient may ask the desk to see. */
export default async function AccessPage({ params, searchParams }: AccessPageProps) {
  const asked = z.uuid().safeParse((await params).patientId);
  if (!asked.success) notFound();

  const staff = await requireSignedInStaff();
  const { after } = await searchParams;
  const input = { personId: asked.data, after: typeof after === 'string' ? after : null };
  const { personId, indexNumber, lines, older } = await guardedRead(
    { permission: 'read-person', purpose: purposeOfLook(staff.roles) },
    listPersonLooks,
    input,
  );
  const [t, tAccess] = await Promise.all([getTranslations('patients.access'), getTranslations('access.looks')]);

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-col gap-1">
        <Link href={`/patients/${personId}`} prefetch={false} className="inline-flex w-fit items-center gap-1 text-sm text-primary underline underline-offset-4">
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <IdentifierNumber value={indexNumber} grouping="indexNumber" className="text-lg" />
        </div>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      <Card>{lines.length === 0 ? <EmptyState title={tAccess('none')} /> : <AuditTable lines={lines} about="this-person" />}</Card>
      <nav aria-label={t('title')} className="flex gap-2">
        {input.after && (
          <Button asChild variant="outline">
            <Link href={`/patients/${personId}/access`} prefetch={false}>
              {t('newest')}
            </Link>
          </Button>
        )}
        {older && (
          <Button asChild variant="outline">
            <Link href={`/patients/${personId}/access?after=${older}`} prefetch={false}>
              {t('older')}
            </Link>
          </Button>
        )}
      </nav>
    </div>
  );
}
