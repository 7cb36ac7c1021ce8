import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import * as z from 'zod';

import { HeldNumbers } from '@/app/(console)/patients/[patientId]/identity/held-numbers';
import { IdentityThen } from '@/app/(console)/patients/[patientId]/identity/identity-then';
import { PinnedFields } from '@/app/(console)/patients/[patientId]/identity/pinned-fields';
import { SealedRecords } from '@/app/(console)/patients/[patientId]/identity/sealed-records';
import { SplitRecords } from '@/app/(console)/patients/[patientId]/identity/split-records';
import { IdentifierNumber } from '@/components/identifier-number';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { shanghaiDate } from '@/domain/calendar';
import { guardedRead } from '@/server/guarded-read';
import { readIdentityWork } from '@/server/patient-index/read-identity-work';

type IdentityPageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<{ day?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.identity');

  return { title: t('title') };
}

/** One person taken apart: which records are theirs, which number is in force, which values are shown. */
export default async function IdentityPage({ params, searchParams }: IdentityPageProps) {
  const personId = z.uuid().safeParse((await params).patientId);
  if (!personId.success) notFound();

  const page = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readIdentityWork, { personId: personId.data });
  if (page.state === 'retired') redirect(`/patients/${page.survivorId}/identity`);

  const { work } = page;
  const day = z.iso.date().safeParse((await searchParams).day).data ?? null;
  const t = await getTranslations('patients.identity');
  const sections = [
    ['split', <SplitRecords key="split" work={work} />],
    ['fields', <PinnedFields key="fields" work={work} />],
    ['numbers', <HeldNumbers key="numbers" work={work} />],
    ['seal', <SealedRecords key="seal" work={work} />],
    ['then', <IdentityThen key="then" personId={work.personId} day={day} today={shanghaiDate(new Date())} />],
  ] as const;

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-col gap-1">
        <Link href={`/patients/${work.personId}`} prefetch={false} className="inline-flex w-fit items-center gap-1 text-sm text-primary underline underline-offset-4">
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <IdentifierNumber value={work.indexNumber} grouping="indexNumber" className="text-lg" />
        </div>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      {sections.map(([section, content]) => (
        <Card key={section} aria-labelledby={`${section}-title`}>
          <CardHeader>
            <CardTitle id={`${section}-title`}>{t(`${section}.title`)}</CardTitle>
            <CardDescription>{t(`${section}.description`)}</CardDescription>
          </CardHeader>
          {content}
        </Card>
      ))}
    </div>
  );
}
