'use client';

import { Layers, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { useBatch } from '@/app/(console)/duplicates/batch/use-batch';
import { NoticeBar } from '@/components/notice-bar';
import { PersonName } from '@/components/person-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { KeyCombo } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import type { BatchLine, BatchView } from '@/domain/patient-index/case-batch';

const group = 'duplicates.keys.title';

/** One batch from its sample to its end: F8 does what comes next, and all of it can be taken back. */
export function BatchDesk({ batch }: { batch: BatchView | null }) {
  const t = useTranslations('duplicates.batch');
  const { work, left, refusal, start, stop, merge, undo } = useBatch(batch?.batchId ?? null);
  const idle = work === 'idle';
  const isReady = batch?.state === 'ready';
  const mayStart = idle && batch?.state !== 'sampling' && !isReady;
  const mayUndo = idle && (batch?.counts.merged ?? 0) > (batch?.notDone.filter(({ reason }) => reason === 'moved-on').length ?? 0);

  useShortcut({ keys: 'F8', label: 'duplicates.batch.merge', group, enabled: idle && isReady, run: () => void merge() });
  useShortcut({ keys: 'F8', label: 'duplicates.batch.start', group, enabled: mayStart, run: () => void start() });

  return (
    <>
      {refusal && <NoticeBar tone="attention">{refusal}</NoticeBar>}
      <div className="flex flex-wrap items-center gap-3">
        {mayStart && (
          <Button aria-keyshortcuts="F8" onClick={() => void start()}>
            <Layers aria-hidden />
            {t('start')}
            <KeyCombo keys="F8" aria-hidden />
          </Button>
        )}
        {idle && isReady && (
          <Button aria-keyshortcuts="F8" onClick={() => void merge()}>
            {t('mergeRest', { count: batch.counts.waiting })}
            <KeyCombo keys="F8" aria-hidden />
          </Button>
        )}
        {mayUndo && (
          <Button variant="outline" onClick={() => void undo()}>
            <Undo2 aria-hidden />
            {t('undoAll')}
          </Button>
        )}
        {(work === 'merging' || work === 'undoing') && (
          <Button variant="outline" onClick={stop}>
            {t('stop')}
          </Button>
        )}
        <p role="status" className="flex items-center gap-2">
          {!idle && <Spinner />}
          {!idle && (left === null ? t(`work.${work}`) : t('left', { count: left }))}
        </p>
      </div>
      {batch ? <BatchCards batch={batch} /> : <p>{t('none')}</p>}
    </>
  );
}

function BatchCards({ batch: { state, sample, counts, notDone } }: { batch: BatchView }) {
  const t = useTranslations('duplicates.batch');
  const tAll = useTranslations('duplicates');

  return (
    <>
      <Card aria-labelledby="sample-title">
        <CardHeader>
          <CardTitle id="sample-title">{t('sample')}</CardTitle>
        </CardHeader>
        <CardContent className="flex flex-col gap-2">
          <p>{t(`states.${state}`)}</p>
          <ul className="divide-y">
            {sample.map(({ outcome, ...line }) => (
              <li key={line.caseId} className="flex flex-wrap items-center gap-3 py-1.5">
                <StatusChip tone={outcome === null ? 'neutral' : outcome === 'SAME' ? 'ok' : 'attention'}>{outcome === null ? t('waiting') : tAll(`outcomes.${outcome}`)}</StatusChip>
                <CaseLink line={line} />
              </li>
            ))}
          </ul>
        </CardContent>
      </Card>
      <Card aria-labelledby="rest-title">
        <CardHeader>
          <CardTitle id="rest-title">{t('rest')}</CardTitle>
        </CardHeader>
        <CardContent className="flex flex-col gap-2">
          <p className="digits">{t('counts', counts)}</p>
          {notDone.length > 0 && (
            <ul className="divide-y">
              {notDone.map(({ reason, ...line }) => (
                <li key={line.caseId} className="flex flex-wrap items-center gap-3 py-1.5">
                  <CaseLink line={line} />
                  <span className="text-muted-foreground">{t(`reasons.${reason}`)}</span>
                </li>
              ))}
            </ul>
          )}
        </CardContent>
      </Card>
    </>
  );
}

function CaseLink({ line: { caseId, names } }: { line: BatchLine }) {
  return (
    <Link href={`/duplicates/${caseId}?then=batch`} prefetch={false} className="flex gap-x-3 underline underline-offset-4">
      {names.map((name, index) => (
        <PersonName key={index} name={name} />
      ))}
    </Link>
  );
}
