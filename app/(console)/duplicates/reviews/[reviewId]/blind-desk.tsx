'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { CompareTable } from '@/app/(console)/duplicates/[caseId]/compare-table';
import { DecisionBar } from '@/app/(console)/duplicates/[caseId]/decision-bar';
import { useReviewCase } from '@/app/(console)/duplicates/reviews/[reviewId]/use-review-case';
import { useVerdictKeys } from '@/app/(console)/duplicates/use-verdict-keys';
import { NoticeBar } from '@/components/notice-bar';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { StatusChip } from '@/components/status-chip';
import { Card } from '@/components/ui/card';
import type { ReviewView } from '@/domain/patient-index/case-review';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

/** Two entries and the question, nothing else: what the first said, and what the score says, would weigh on the second. */
export function BlindDesk({ view }: { view: Extract<ReviewView, { state: 'blind' }> }) {
  const t = useTranslations('duplicates');
  const { working, refusal, review } = useReviewCase(view.reviewId);
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const [note, setNote] = useState('');
  const [onlyDifferences, setOnlyDifferences] = useState(false);

  function commit(): void {
    if (!chosen || working || (chosen === 'UNSURE' && note.trim() === '')) return;
    void review(chosen, note.trim() || null);
  }

  useVerdictKeys({ open: true, chosen, choose: setChosen, commit });
  useShortcut({ keys: 'D', label: 'duplicates.keys.differences', group: 'duplicates.keys.title', run: () => setOnlyDifferences(!onlyDifferences) });

  return (
    <div className="flex flex-col">
      {refusal && <NoticeBar tone="danger">{refusal}</NoticeBar>}
      <div className="flex flex-col gap-3 p-4">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl font-semibold">{t('reviews.title')}</h1>
          {view.leasedBy && <StatusChip tone="attention">{t('leasedBy', { name: view.leasedBy })}</StatusChip>}
          <p className="basis-full text-muted-foreground">{t('reviews.why')}</p>
        </header>
        <Card className="min-w-0">
          <CompareTable view={{ persons: view.persons, survival: {}, decided: null }} choice={null} onlyDifferences={onlyDifferences} onOnlyDifferences={setOnlyDifferences} />
        </Card>
      </div>
      <DecisionBar chosen={chosen} note={note} working={working} blocked={false} some={false} second={false} onChoose={setChosen} onNote={setNote} onCommit={commit} />
    </div>
  );
}
