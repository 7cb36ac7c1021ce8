import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { ClinicalDocumentView } from '@/app/(console)/patients/[patientId]/history/documents/[documentKey]/clinical-document-view';
import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { NoticeBar } from '@/components/notice-bar';
import { PersonBanner } from '@/components/person-banner';
import { placeName } from '@/components/place-name';
import { Button } from '@/components/ui/button';
import type { DocumentContent } from '@/domain/records/clinical-document';
import { guardedRead } from '@/server/guarded-read';
import { fetchDocument } from '@/server/records/fetch-document';
import { openDocument } from '@/server/records/open-document';

type DocumentPageProps = { params: Promise<{ patientId: string; documentKey: string }> };

const asked = z.object({ patientId: z.uuid(), documentKey: z.string().regex(/^[0-9a-z]{1,12}$/) });

/** The same words for every document: titles end up in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history.document');

  return { title: t('title') };
}

/** One document of one hospital, fetched from there now and drawn in our own shapes; where it cannot be, why. */
export default async function DocumentPage({ params }: DocumentPageProps) {
  const { data } = asked.safeParse(await params);
  if (!data) notFound();

  const opened = await guardedRead({ permission: 'read-shared-history', purpose: 'treatment' }, openDocument, { personId: data.patientId, documentKey: data.documentKey });
  const fetched = await fetchDocument(opened);
  const [t, locale] = [await getTranslations('history'), await getLocale()];
  const hospital = placeName(opened.hospital, locale);

  return (
    <div className="flex flex-col">
      <PersonBanner person={opened.banner} className="sticky top-0 z-20" />
      <Link href={`/patients/${opened.personId}/history`} prefetch={false} className="inline-flex w-fit items-center gap-1 px-5 py-1 text-sm text-primary underline underline-offset-4 print:hidden">
        <ArrowLeft aria-hidden className="size-4" />
        {t('document.back')}
      </Link>
      <article className="mx-auto flex w-full max-w-4xl flex-col gap-3 px-5 py-4">
        <header>
          <h1 className="text-xl font-semibold">{opened.title || t('document.title')}</h1>
          <p className="digits text-sm text-muted-foreground">{t('document.origin', { hospital, time: recordTime(opened.at) ?? t('row.undated') })}</p>
        </header>
        {fetched.ok ? (
          <Content content={fetched.value} title={opened.title} fileHref={`/patients/${opened.personId}/history/documents/${data.documentKey}/file`} openLabel={t('document.openFile')} fileNote={t('document.fileNote')} />
        ) : (
          <NoticeBar tone="attention">{t(`document.fault.${fetched.reason}`, { hospital })}</NoticeBar>
        )}
      </article>
    </div>
  );
}

type ContentProps = { content: DocumentContent; title: string; fileHref: string; openLabel: string; fileNote: string };

function Content({ content, title, fileHref, openLabel, fileNote }: ContentProps) {
  switch (content.form) {
    case 'structured':
      return <ClinicalDocumentView document={content.document} pageTitle={title} />;
    case 'text':
      return <pre className="rounded-lg border bg-card p-4 font-sans text-base whitespace-pre-wrap">{content.text}</pre>;
    case 'file':
      return (
        <div className="flex flex-col gap-2">
          <p className="text-base">{fileNote}</p>
          <Button asChild className="w-fit">
            <a href={fileHref} target="_blank" rel="noopener noreferrer">
              {openLabel}
            </a>
          </Button>
        </div>
      );
  }
}
