'use client';

import { History, Undo2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type SubmitEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';

export type UndoOutcome = { outcome: 'undone' } | { outcome: 'refused'; message: string };

interface UndoBarProps {
  /** What was done last, in the words of the trade, with its time. */
  action: ReactNode;
  /** Whether the reason is being asked for; the page's Z or Alt+Z sets it. */
  asking: boolean;
  onAskingChange: (asking: boolean) => void;
  onUndo: (reason: string) => Promise<UndoOutcome>;
  onDismiss?: () => void;
  /** Shown on the button. */
  keys?: string;
}

/** Undo that stays where it is: a vanishing toast is no place for the way back. */
export function UndoBar({ action, asking, onAskingChange, onUndo, onDismiss, keys = 'Alt+Z' }: UndoBarProps) {
  const t = useTranslations('general.undoBar');

  return (
    <section
      aria-label={t('title')}
      data-slot="undo-bar"
      className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-primary/40 bg-accent px-4 py-1.5 text-accent-foreground"
    >
      <History aria-hidden className="size-5 shrink-0" />
      <p className="min-w-48 flex-1 text-base">
        <span className="font-semibold">{t('title')}</span> <span className="text-foreground">{action}</span>
      </p>
      {asking ? (
        <UndoReason onUndo={onUndo} onCancel={() => onAskingChange(false)} />
      ) : (
        <Button variant="outline" aria-keyshortcuts={keys} onClick={() => onAskingChange(true)}>
          <Undo2 aria-hidden />
          {t('undo')}
          <KeyCombo keys={keys} aria-hidden />
        </Button>
      )}
      {onDismiss && !asking && (
        <Button variant="ghost" size="icon-sm" onClick={onDismiss}>
          <X aria-hidden />
          <span className="sr-only">{t('dismiss')}</span>
        </Button>
      )}
    </section>
  );
}

interface UndoReasonProps {
  onUndo: (reason: string) => Promise<UndoOutcome>;
  onCancel: () => void;
}

function UndoReason({ onUndo, onCancel }: UndoReasonProps) {
  const t = useTranslations('general.undoBar');
  const id = useId();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (working || typeof reason !== 'string' || reason.trim() === '') return;

    setWorking(true);
    const answer = await onUndo(reason.trim()).catch((): UndoOutcome => ({ outcome: 'refused', message: t('failed') }));
    setWorking(false);
    if (answer.outcome === 'refused') setRefusal(answer.message);
    else onCancel();
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === 'Escape' && onCancel()} className="flex flex-wrap items-center gap-2">
      <Label htmlFor={id} className="whitespace-nowrap">
        {t('reason')}
      </Label>
      <Input
        id={id}
        name="reason"
        required
        autoFocus
        maxLength={200}
        aria-describedby={`${id}-hint`}
        placeholder={t('reasonHint')}
        className="h-9 w-64"
      />
      <span id={`${id}-hint`} role={refusal ? 'alert' : undefined} className={refusal ? 'text-sm font-medium text-danger-text' : 'sr-only'}>
        {refusal ?? t('reasonHint')}
      </span>
      <Button type="submit" aria-disabled={working}>
        {working && <Spinner />}
        {working ? t('working') : t('confirm')}
      </Button>
      <Button variant="ghost" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  );
}
