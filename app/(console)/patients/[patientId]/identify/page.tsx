import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { IdentifyConsole } from '@/app/(console)/patients/[patientId]/identify/identify-console';
import { guardedRead } from '@/server/guarded-read';
import { readIdentificationStart } from '@/server/patient-index/read-identification-start';

type IdentifyPageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<{ as?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pending');

  return { title: t('identify.title') };
}

/** Says who somebody unknown is. `as` is the person that was registered for it a moment ago. */
export default async function IdentifyPage({ params, searchParams }: IdentifyPageProps) {
  const temporaryId = z.uuid().safeParse((await params).patientId);
  if (!temporaryId.success) notFound();

  const knownId = z.uuid().safeParse((await searchParams).as).data ?? null;
  const start = await guardedRead({ permission: 'register-person', purpose: 'registration' }, readIdentificationStart, { temporaryId: temporaryId.data, knownId });

  return <IdentifyConsole key={knownId} {...start} />;
}
