'use client';

import { Download, RotateCcw, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, type ChangeEvent } from 'react';

import { downloadLearnedScanner } from '@/app/(console)/scanner/download-learned-scanner';
import { LearnedFacts } from '@/app/(console)/scanner/learned-facts';
import { parseLearnedScanner } from '@/app/(console)/scanner/parse-learned-scanner';
import { keepLearnedScanner } from '@/app/(console)/scanner/scanner-setting';
import { Alert, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import type { LearnedScanner } from '@/domain/scanning/learned-scanner';

type LearnedCardProps = { learned: LearnedScanner | null; isDraft: boolean; onRestart: () => void };

/** What is known of this workstation's scanner, in words, and the ways to carry it to another or to forget it. */
export function LearnedCard({ learned, isDraft, onRestart }: LearnedCardProps) {
  const t = useTranslations('scanner');
  const chooser = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);

  async function bring({ target }: ChangeEvent<HTMLInputElement>) {
    const brought = parseLearnedScanner((await target.files?.[0]?.text()) ?? '');
    target.value = '';
    setRefused(brought === null);
    if (!brought) return;
    keepLearnedScanner(brought);
    onRestart();
  }

  function forget() {
    keepLearnedScanner(null);
    onRestart();
  }

  return (
    <Card aria-label={t('learned.title')}>
      <CardHeader>
        <CardTitle>{t('learned.title')}</CardTitle>
        <CardDescription>{t(statusOf(learned, isDraft), { date: learned?.learnedOn ?? '' })}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        {learned ? <LearnedFacts learned={learned} /> : <p>{t('learned.usual')}</p>}
        {isRefused && (
          <Alert role="alert" variant="danger">
            <AlertTitle>{t('learned.refused')}</AlertTitle>
          </Alert>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" size="sm" disabled={!learned || isDraft} onClick={() => learned && downloadLearnedScanner(learned)}>
            <Download aria-hidden />
            {t('acts.export')}
          </Button>
          <Button variant="outline" size="sm" onClick={() => chooser.current?.click()}>
            <Upload aria-hidden />
            {t('acts.import')}
          </Button>
          <Button variant="ghost" size="sm" disabled={!learned || isDraft} onClick={forget}>
            <RotateCcw aria-hidden />
            {t('acts.forget')}
          </Button>
          <input ref={chooser} type="file" accept="application/json" aria-label={t('acts.import')} className="sr-only" tabIndex={-1} onChange={(event) => void bring(event)} />
        </div>
      </CardContent>
    </Card>
  );
}

function statusOf(learned: LearnedScanner | null, isDraft: boolean) {
  if (!learned) return 'learned.never';
  return isDraft ? 'learned.draft' : 'learned.kept';
}
