'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';

import { useSettleReview } from '@/app/(console)/duplicates/reviews/[reviewId]/use-settle-review';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import { settlements } from '@/domain/patient-index/case-review';
import type { Settlement } from '@/domain/patient-index/case-review';

const keys: Record<Settlement, string> = { upheld: 'H', reopened: 'O' };

/** What may become of two verdicts that differ; each takes a reason, and Ctrl+Enter commits what was chosen. */
export function SettleBar({ reviewId, may }: { reviewId: string; may: readonly Settlement[] }) {
  const t = useTranslations('duplicates');
  const { working, refusal, settle } = useSettleReview(reviewId);
  const [chosen, setChosen] = useState<Settlement | null>(null);
  const reason = useRef<HTMLInputElement>(null);
  const id = useId();

  function choose(settlement: Settlement): void {
    setChosen(settlement);
    reason.current?.focus();
  }

  function commit(): void {
    const said = reason.current?.value.trim() ?? '';
    if (!chosen || working) return;
    if (said.length < 2) return reason.current?.focus();
    void settle(chosen, said);
  }

  useShortcut({ keys: keys.upheld, label: 'duplicates.reviews.settle.upheld', group: 'duplicates.keys.title', enabled: may.includes('upheld'), run: () => choose('upheld') });
  useShortcut({ keys: keys.reopened, label: 'duplicates.reviews.settle.reopened', group: 'duplicates.keys.title', enabled: may.includes('reopened'), run: () => choose('reopened') });
  useShortcut({ keys: 'Ctrl+Enter', label: 'duplicates.keys.commit', group: 'duplicates.keys.title', enabled: chosen !== null, run: commit });

  return (
    <ShellFooter>
      <section aria-label={t('reviews.settle.label')} className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-t bg-card px-4 py-2">
        {settlements.map((settlement) => (
          may.includes(settlement) && (
            <Button key={settlement} variant={chosen === settlement ? 'default' : 'outline'} aria-pressed={chosen === settlement} aria-keyshortcuts={keys[settlement]} onClick={() => choose(settlement)}>
              {t(`reviews.settle.${settlement}`)}
              <KeyCombo keys={keys[settlement]} aria-hidden />
            </Button>
          )
        ))}
        <Label htmlFor={id} className="whitespace-nowrap">
          {t('reviews.settle.reason')}
        </Label>
        <Input id={id} ref={reason} required maxLength={200} className="h-9 w-72" />
        {chosen && (
          <Button aria-keyshortcuts="Control+Enter" aria-disabled={working} onClick={commit}>
            {working && <Spinner />}
            {t('decision.commit')}
            <KeyCombo keys="Ctrl+Enter" aria-hidden />
          </Button>
        )}
        {refusal && (
          <p role="alert" className="font-medium text-danger-text">
            {refusal}
          </p>
        )}
      </section>
    </ShellFooter>
  );
}
