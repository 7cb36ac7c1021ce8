'use client';

import { CircleSlash, ScanText, SearchX, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import type { FailedPhase, InvalidPhase, NotAnIdentifierPhase } from '@/app/(console)/desk/desk-phase';
import { RecordConflicts } from '@/app/(console)/desk/record-conflicts';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import { useFailureText } from '@/app/(console)/failure-text';

/** A kind was recognised and a rule of it broken: which rule, and the number it may have been. */
export function InvalidPanel({ phase: { input, reading }, acts }: { phase: InvalidPhase; acts: DeskActs }) {
  const t = useTranslations('desk.invalid');
  const tIdentifiers = useTranslations('identifiers');
  const kind = tIdentifiers(`kinds.${reading.kind}`);

  return (
    <OutcomePanel
      tone="attention"
      icon={ScanText}
      title={t('title', { kind })}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={acts.primary}>
            {t(input.by === 'scan' ? 'rescan' : 'correct')}
          </ActButton>
          {reading.suggestionMasked && (
            <ActButton keys="Alt+Y" onAct={acts.acceptSuggestion}>
              {t('accept')}
            </ActButton>
          )}
          {acts.mayRegister && (
            <ActButton keys="F4" onAct={() => acts.register(null)}>
              {t('byHand')}
            </ActButton>
          )}
        </>
      }
    >
      <p className="text-lg">{tIdentifiers(`reasons.${reading.reason ?? 'unrecognised'}`)}</p>
      {reading.conflicts.length > 0 && <RecordConflicts conflicts={reading.conflicts} />}
      {reading.suggestionMasked && (
        <p className="digits rounded-md border border-doubt/45 bg-doubt-surface px-3 py-2 text-lg text-doubt-text">
          {tIdentifiers('suggestion', { number: reading.suggestionMasked })}
        </p>
      )}
    </OutcomePanel>
  );
}

/** Nothing that names a person: said so, with what to ask for instead. */
export function NotAnIdentifierPanel({ phase: { reading }, acts }: { phase: NotAnIdentifierPhase; acts: DeskActs }) {
  const t = useTranslations('desk.notAnIdentifier');
  const tIdentifiers = useTranslations('identifiers');

  return (
    <OutcomePanel
      tone="danger"
      icon={CircleSlash}
      title={t('title', { kind: tIdentifiers(`kinds.${reading.kind}`) })}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={acts.primary}>
            {t('next')}
          </ActButton>
          <ActButton keys="F2" onAct={acts.typeByHand}>
            {t('search')}
          </ActButton>
          {acts.mayRegister && (
            <ActButton keys="F4" onAct={() => acts.register(null)}>
              {t('byHand')}
            </ActButton>
          )}
        </>
      }
    >
      <p className="text-lg">{tIdentifiers(`reasons.${reading.reason ?? 'unrecognised'}`)}</p>
    </OutcomePanel>
  );
}

/** The scan is kept: trying again needs no second scan, and nothing was written. */
export function FailedPanel({ phase: { failure }, acts }: { phase: FailedPhase; acts: DeskActs }) {
  const t = useTranslations('desk.failed');
  const failureText = useFailureText();

  return (
    <OutcomePanel
      tone="danger"
      icon={WifiOff}
      title={t('title')}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={acts.primary}>
            {t('retry')}
          </ActButton>
          <ActButton keys="Esc" onAct={acts.clear}>
            {t('drop')}
          </ActButton>
        </>
      }
    >
      <p className="text-lg">{failureText(failure)}</p>
    </OutcomePanel>
  );
}

/** Too few words to search by: what would be enough. */
export function TooFewPanel({ acts }: { acts: DeskActs }) {
  const t = useTranslations('desk.tooFew');

  return (
    <OutcomePanel
      tone="neutral"
      icon={SearchX}
      title={t('title')}
      actions={
        <ActButton keys="Enter" primary onAct={acts.primary}>
          {t('addWords')}
        </ActButton>
      }
    >
      <p className="text-lg">{t('body')}</p>
    </OutcomePanel>
  );
}
