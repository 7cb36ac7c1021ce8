'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type SubmitEvent } from 'react';

import { useDeclineMerge } from '@/app/(console)/duplicates/[caseId]/use-decline-merge';
import { NoticeBar } from '@/components/notice-bar';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import type { CaseView } from '@/domain/patient-index/case-view';

type ProposalBarProps = { caseId: string; proposal: NonNullable<CaseView['proposal']> };

/** A merge waits for a second person: who asks for it, and the way to send it back. Agreeing is the decision below. */
export function ProposalBar({ caseId, proposal: { by, byMe } }: ProposalBarProps) {
  const t = useTranslations('duplicates.proposal');
  const tAll = useTranslations('duplicates');
  const [asking, setAsking] = useState(false);
  const { working, refusal, decline } = useDeclineMerge(caseId);
  const id = useId();

  useShortcut({ keys: 'R', label: 'duplicates.keys.decline', group: 'duplicates.keys.title', run: () => setAsking(true) });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason === 'string' && reason.trim().length > 1 && !working) void decline(reason.trim());
  }

  return (
    <NoticeBar
      tone="attention"
      action={
        !asking && (
          <Button variant="outline" aria-keyshortcuts="R" onClick={() => setAsking(true)}>
            {t(byMe ? 'withdraw' : 'decline')}
            <KeyCombo keys="R" aria-hidden />
          </Button>
        )
      }
    >
      {byMe ? t('mine') : t('theirs', { name: by ?? tAll('system') })}
      {asking && (
        <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && setAsking(false)} className="mt-1 flex flex-wrap items-center gap-2 font-normal">
          <Label htmlFor={id}>{t('reason')}</Label>
          <Input id={id} name="reason" required minLength={2} maxLength={200} autoFocus className="h-9 w-80" />
          <Button type="submit" aria-disabled={working}>
            {working && <Spinner />}
            {t(byMe ? 'withdraw' : 'decline')}
          </Button>
          <Button variant="ghost" onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
          {refusal && (
            <span role="alert" className="font-medium text-danger-text">
              {refusal}
            </span>
          )}
        </form>
      )}
    </NoticeBar>
  );
}
