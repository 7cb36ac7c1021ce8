'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, Ref } from 'react';

import { LikelyRow } from '@/app/(console)/desk/register/likely-row';
import { QuestionField } from '@/app/(console)/desk/register/question-field';
import type { LikelyState } from '@/app/(console)/desk/register/use-likely-entries';
import { useStandingEntry } from '@/app/(console)/desk/register/use-standing-entry';
import { useFailureText } from '@/app/(console)/failure-text';
import { Card, CardAction, CardHeader, CardTitle } from '@/components/ui/card';
import { KeyCombo } from '@/components/ui/kbd';
import type { LikelyEntries, UnboundCard } from '@/domain/desk/desk-views';
import type { QuestionName } from '@/domain/matching/separating-question';

type LikelyPanelProps = {
  ref: Ref<HTMLDivElement>;
  state: LikelyState;
  draftId: string;
  /** The card the registration started from: it is the chosen person's then. */
  card: UnboundCard | null;
  onAnswer: (question: QuestionName, text: string) => void;
};

/** Whoever the form may be about, beside it: found while typing, before a second entry is made. */
export function LikelyPanel({ ref, state, draftId, card, onAnswer }: LikelyPanelProps) {
  const t = useTranslations('register.likely');
  const { trouble, use } = useStandingEntry(draftId, card);
  const count = state.status === 'found' ? state.found.entries.length : 0;

  return (
    <Card ref={ref} aria-label={t('title')} aria-busy={state.status === 'looking'} data-slot="likely-panel">
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
        {count > 0 && (
          <CardAction>
            <KeyCombo keys="Alt+Q" aria-hidden className="text-muted-foreground" />
          </CardAction>
        )}
      </CardHeader>
      <Announced state={state} trouble={trouble} />
      {state.status === 'found' && count > 0 && (
        <>
          {state.found.question && <QuestionField key={state.found.question} question={state.found.question} onAnswer={onAnswer} />}
          <Entries found={state.found} onUse={(handle) => void use({ handle })} />
        </>
      )}
    </Card>
  );
}

function Announced({ state, trouble }: { state: LikelyState; trouble: string | null }) {
  const t = useTranslations('register.likely');
  const failureText = useFailureText();
  const count = state.status === 'found' ? state.found.entries.length : 0;
  const likely = state.status === 'found' && state.found.entries.some((entry) => entry.likely);

  return (
    <p role="status" className={trouble ? 'px-4 pb-3 text-base font-medium text-danger-text' : 'px-4 pb-3 text-base text-muted-foreground'}>
      {trouble}
      {!trouble && state.status === 'quiet' && t('quiet')}
      {!trouble && state.status === 'looking' && t('looking')}
      {!trouble && state.status === 'failed' && t('failed', { failure: failureText(state.failure) })}
      {!trouble && state.status === 'found' && (count === 0 ? t('nobody') : t(likely ? 'likely' : 'possible', { count }))}
    </p>
  );
}

function Entries({ found: { entries, more }, onUse }: { found: LikelyEntries; onUse: (handle: string) => void }) {
  const t = useTranslations('register.likely');

  return (
    <>
      <ol aria-label={t('list')} className="divide-y border-t" onKeyDown={walkRows}>
        {entries.map((entry) => (
          <li key={entry.handle}>
            <LikelyRow entry={entry} onUse={() => onUse(entry.handle)} />
          </li>
        ))}
      </ol>
      {more && <p className="border-t px-4 py-2 text-sm text-muted-foreground">{t('more')}</p>}
    </>
  );
}

/** ↑ and ↓ go from one to the next and end at the ends. */
function walkRows(event: KeyboardEvent<HTMLOListElement>): void {
  const { key, target, currentTarget } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const rows = [...currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === target);

  event.preventDefault();
  rows[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
