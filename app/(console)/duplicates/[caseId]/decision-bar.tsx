'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';

import { ShellFooter } from '@/components/shell/shell-registry';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

type DecisionBarProps = {
  chosen: Verdict | null;
  note: string;
  working: boolean;
  /** Something has to be taken back before these can be one. */
  blocked: boolean;
  /** Only some of the group are chosen. */
  some: boolean;
  /** The reader is the second person of a proposed merge. */
  second: boolean;
  onChoose: (verdict: Verdict) => void;
  onNote: (note: string) => void;
  onCommit: () => void;
};

const choices = [
  ['Y', 'SAME'],
  ['N', 'DIFFERENT'],
  ['U', 'UNSURE'],
] as const;

/** The three answers with their keys, the note where one is due, and the one key that commits. */
export function DecisionBar({ chosen, note, working, blocked, some, second, onChoose, onNote, onCommit }: DecisionBarProps) {
  const t = useTranslations('duplicates.decision');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const words = (verdict: Verdict) => {
    if (second && verdict === 'SAME') return t('agree');
    return some && verdict !== 'UNSURE' ? t(`some.${verdict}`) : t(`choices.${verdict}`);
  };

  useEffect(() => {
    if (chosen === 'UNSURE') input.current?.focus();
  }, [chosen]);

  return (
    <ShellFooter>
      <section aria-label={t('label')} className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-t bg-card px-4 py-2">
        {choices.map(([keys, verdict]) => (
          <Button key={verdict} variant={chosen === verdict ? 'default' : 'outline'} aria-pressed={chosen === verdict} aria-keyshortcuts={keys} onClick={() => onChoose(verdict)}>
            {words(verdict)}
            <KeyCombo keys={keys} aria-hidden />
          </Button>
        ))}
        {chosen && (
          <>
            <Label htmlFor={id} className="whitespace-nowrap">
              {t(chosen === 'UNSURE' ? 'noteRequired' : 'note')}
            </Label>
            <Input id={id} ref={input} value={note} maxLength={200} required={chosen === 'UNSURE'} onChange={(event) => onNote(event.target.value)} className="h-9 w-72" />
            <Button aria-keyshortcuts="Control+Enter" aria-disabled={working || blocked} onClick={() => !blocked && onCommit()}>
              {working && <Spinner />}
              {working ? t('working') : t('commit')}
              <KeyCombo keys="Ctrl+Enter" aria-hidden />
            </Button>
            {blocked && <span className="font-medium text-danger-text">{t('blocked')}</span>}
          </>
        )}
        <p role="status" className="sr-only">
          {chosen && t('chosen', { choice: words(chosen) })}
        </p>
      </section>
    </ShellFooter>
  );
}
