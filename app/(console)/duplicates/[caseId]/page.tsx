import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import * as z from 'zod';

import { CaseDesk } from '@/app/(console)/duplicates/[caseId]/case-desk';
import { ChartConflicts } from '@/app/(console)/duplicates/[caseId]/chart-conflicts';
import { LastDecisionBar } from '@/app/(console)/duplicates/last-decision-bar';
import { guardedRead } from '@/server/guarded-read';
import { readCase } from '@/server/cases/read-case';

type CasePageProps = { params: Promise<{ caseId: string }>; searchParams: Promise<{ then?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates');

  return { title: t('compare.title') };
}

/** Two to eight entries side by side, and one decision about them. */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const caseId = z.uuid().safeParse((await params).caseId);
  if (!caseId.success) notFound();

  const view = await guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readCase, { caseId: caseId.data });
  const t = await getTranslations('duplicates');

  return (
    <>
      <CaseDesk
        key={view.persons.map(({ seen }) => JSON.stringify(seen)).join()}
        view={view}
        next={(await searchParams).then === 'batch' ? '/duplicates/batch' : '/duplicates/next'}
        charts={
          <Suspense fallback={<p className="text-muted-foreground">{t('charts.loading')}</p>}>
            <ChartConflicts caseId={view.caseId} personIds={view.persons.map(({ personId }) => personId)} />
          </Suspense>
        }
      />
      {view.lastDecided && <LastDecisionBar last={view.lastDecided} />}
    </>
  );
}
