import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import * as z from 'zod';

import { HistoryConsole } from '@/app/(console)/patients/[patientId]/history/history-console';
import { PersonBanner } from '@/components/person-banner';
import { shanghaiDate } from '@/domain/calendar';
import { guardedRead } from '@/server/guarded-read';
import { readHistoryPage } from '@/server/records/read-history-page';
import { streamHistory } from '@/server/records/stream-history';

type HistoryPageProps = { params: Promise<{ patientId: string }> };

/** The same words for every patient: titles end up in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history');

  return { title: t('title') };
}

/** What every connected hospital holds on a person in treatment: copies paint, hospitals are asked while it is read. */
export default async function HistoryPage({ params }: HistoryPageProps) {
  const asked = z.uuid().safeParse((await params).patientId);
  if (!asked.success) notFound();

  const page = await guardedRead({ permission: 'read-shared-history', purpose: 'treatment' }, readHistoryPage, { personId: asked.data });
  if (page.state === 'retired') redirect(`/patients/${page.survivorId}/history`);
  const t = await getTranslations('history');

  return (
    <div className="flex flex-col">
      <PersonBanner person={page.banner} className="sticky top-0 z-20" />
      <Link href={`/patients/${page.personId}`} prefetch={false} className="inline-flex w-fit items-center gap-1 px-5 py-1 text-sm text-primary underline underline-offset-4 print:hidden">
        <ArrowLeft aria-hidden className="size-4" />
        {t('back')}
      </Link>
      <HistoryConsole first={streamHistory(page)} today={shanghaiDate(new Date())} summaryHref={`/patients/${page.personId}/history/summary`} />
    </div>
  );
}
