'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { CompareTable } from '@/app/(console)/duplicates/[caseId]/compare-table';
import { SettleBar } from '@/app/(console)/duplicates/reviews/[reviewId]/settle-bar';
import { formatInstant } from '@/components/format-instant';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import type { ReviewVerdict, ReviewView } from '@/domain/patient-index/case-review';

type Judged = Exclude<ReviewView, { state: 'blind' }>;

const tones: Record<Judged['state'], StatusTone> = { agreed: 'ok', disputed: 'attention', upheld: 'neutral', reopened: 'neutral' };

/** Both verdicts side by side over the entries they are about; while they differ, the way to settle it. */
export function DisputeDesk({ view }: { view: Judged }) {
  const t = useTranslations('duplicates.reviews');
  const [onlyDifferences, setOnlyDifferences] = useState(false);

  useShortcut({ keys: 'D', label: 'duplicates.keys.differences', group: 'duplicates.keys.title', run: () => setOnlyDifferences(!onlyDifferences) });

  return (
    <div className="flex flex-col gap-3 p-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-2xl font-semibold">{t('disputes.title')}</h1>
        <StatusChip tone={tones[view.state]}>{t(`states.${view.state}`)}</StatusChip>
        {view.state === 'disputed' && <p className="basis-full text-muted-foreground">{t('disputes.why')}</p>}
      </header>
      <div className="grid gap-3 sm:grid-cols-2">
        <VerdictCard title={t('first')} verdict={view.first} />
        <VerdictCard title={t('second')} verdict={view.second} />
      </div>
      <Card className="min-w-0">
        <CompareTable view={{ persons: view.persons, survival: {}, decided: null }} choice={null} onlyDifferences={onlyDifferences} onOnlyDifferences={setOnlyDifferences} />
      </Card>
      {view.may.length > 0 && <SettleBar reviewId={view.reviewId} may={view.may} />}
    </div>
  );
}

function VerdictCard({ title, verdict: { by, at, verdict, note } }: { title: string; verdict: ReviewVerdict }) {
  const t = useTranslations('duplicates');

  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-1">
        <p className="text-lg font-semibold">{t(`outcomes.${verdict}`)}</p>
        <p className="text-muted-foreground">{t('reviews.said', { by: by ?? t('system'), time: formatInstant(new Date(at), 'minute') })}</p>
        {note && <p className="wrap-anywhere">{t('note', { note })}</p>}
      </CardContent>
    </Card>
  );
}
