import '@/app/print/print.css';

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';

import { VisitLabel } from '@/app/print/visit-label';
import { VisitSlip } from '@/app/print/visit-slip';
import { readSlip } from '@/server/desk/read-slip';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('print');

  // No name, no number: the title becomes the print job's name and the printed page's header.
  return { title: t('title') };
}

const VISIT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Slip and label of one visit, drawn wholly on the server: the frame that prints it runs nothing. */
export default async function PrintVisitPage({ params }: { params: Promise<{ visitId: string }> }) {
  const { visitId } = await params;
  if (!VISIT_ID.test(visitId)) notFound();

  const slip = await guardedRead({ permission: 'check-in', purpose: 'registration' }, readSlip, { visitId });
  const [t, locale] = await Promise.all([getTranslations('print'), getLocale()]);

  return (
    <main className="print-sheets">
      <div className="print-hint w-full text-base">
        <h1 className="font-semibold">{t('title')}</h1>
        <p>{t('hint')}</p>
      </div>
      <VisitSlip slip={slip} locale={locale} />
      <VisitLabel slip={slip} locale={locale} />
    </main>
  );
}
