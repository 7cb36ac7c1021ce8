'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { SubmitEvent } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';

type AskForCardProps = {
  /** What is asked for, where it is not a further card. */
  words?: { ask: string; hint: string };
  onText: (text: string) => void;
  onClose: () => void;
};

/** The reader is listening anyway; a number can be typed where the card cannot be read. */
export function AskForCard({ words, onText, onClose }: AskForCardProps) {
  const t = useTranslations('cards');
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('number');
    if (typeof text === 'string' && text.trim() !== '') onText(text.trim());
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 p-1">
      <div className="flex min-w-72 flex-1 flex-col gap-1">
        <Label htmlFor={id}>{words?.ask ?? t('ask')}</Label>
        <Input id={id} name="number" autoFocus autoComplete="off" spellCheck={false} maxLength={200} aria-describedby={`${id}-hint`} className="digits h-11 text-lg" />
        <p id={`${id}-hint`} className="text-sm text-muted-foreground">
          {words?.hint ?? t('askHint')}
        </p>
      </div>
      <div className="flex gap-2 pb-6">
        <Button type="submit" size="lg">
          {t('read')}
          <KeyCombo keys="Enter" aria-hidden />
        </Button>
        <ActButton keys="Esc" onAct={onClose}>
          {t('close')}
        </ActButton>
      </div>
    </form>
  );
}
