import { randomUUID } from 'node:crypto';

import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import * as z from 'zod';

import { recordTime } from '@/app/(console)/patients/[patientId]/history/record-time';
import { placeName } from '@/components/place-name';
import type { Source } from '@/domain/records/source';
import type { SummaryWords } from '@/domain/records/summary/build-summary';
import { summariseForReader } from '@/domain/records/summary/summarise-for-reader';
import { guardedRead } from '@/server/guarded-read';
import { applyUpdate } from '@/server/records/apply-update';
import type { KnownHistory } from '@/server/records/apply-update';
import { askHospitals } from '@/server/records/ask-hospitals';
import { openSummary } from '@/server/records/open-summary';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

/** The history as an International Patient Summary, asked for anew: a file outlives the page it came from. */
export async function GET(_request: Request, { params }: { params: Promise<{ patientId: string }> }): Promise<Response> {
  const asked = z.uuid().safeParse((await params).patientId);
  if (!asked.success) notFound();

  const { organisation } = await requireSignedInStaff();
  const page = await guardedRead({ permission: 'read-shared-history', purpose: 'treatment' }, openSummary, { personId: asked.data });
  let known: KnownHistory = page;
  for await (const update of askHospitals(page.asking)) known = applyUpdate(known, update);

  const locale = await getLocale();
  const now = new Date().toISOString();
  const compiledBy = placeName(organisation, locale);
  const { name, sex, birthDate, indexNumber } = page.banner;
  const bundle = summariseForReader(known.sources, known.answers, page.reader, {
    patient: { name, sex, birthDate, indexNumber },
    words: await findWords(known.sources, compiledBy, now, locale),
    compiledBy, now, newId: randomUUID,
  });

  return new Response(JSON.stringify(bundle), {
    headers: { 'content-type': 'application/fhir+json', 'content-disposition': 'attachment; filename="patient-summary.json"', 'cache-control': 'no-store' },
  });
}

async function findWords(sources: readonly Source[], compiledBy: string, now: string, locale: string): Promise<SummaryWords> {
  const t = await getTranslations('history.summary');
  const hospitals = sources.map((source) => `${placeName(source, locale)}: ${t(`state.${source.state.state}`)}`).join('; ');

  return {
    title: t('title'),
    statementTitle: t('statementTitle'),
    statement: t('statement', { organisation: compiledBy, time: recordTime(now) ?? now, hospitals }),
    none: t('none'),
    sections: {
      problems: t('sections.problems'), allergies: t('sections.allergies'), medications: t('sections.medications'),
      immunisations: t('sections.immunisations'), results: t('sections.results'), procedures: t('sections.procedures'),
    },
  };
}
