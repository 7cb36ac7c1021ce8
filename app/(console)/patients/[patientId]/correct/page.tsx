import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { countryChoices, ethnicGroupChoices } from '@/app/(console)/desk/register/code-choices';
import { CorrectionForm } from '@/app/(console)/patients/[patientId]/correct/correction-form';
import { guardedRead } from '@/server/guarded-read';
import { readCorrection } from '@/server/patient-index/read-correction';

type CorrectPageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<{ record?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('correct');

  return { title: t('title') };
}

/** Corrects what the own hospital wrote: the record named, of the person whose page led here. */
export default async function CorrectPage({ params, searchParams }: CorrectPageProps) {
  const recordId = z.uuid().safeParse((await searchParams).record);
  if (!recordId.success) notFound();

  const start = await guardedRead({ permission: 'correct-demographics', purpose: 'registration' }, readCorrection, { recordId: recordId.data });
  if (start.personId !== (await params).patientId) notFound();

  const [t, locale] = await Promise.all([getTranslations('register'), getLocale()]);
  return (
    <CorrectionForm
      key={start.version}
      start={start}
      choices={{ nationality: countryChoices(locale, t('taiwan')), ethnicGroup: ethnicGroupChoices(locale) }}
    />
  );
}
