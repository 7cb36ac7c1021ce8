'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type KeyboardEvent } from 'react';

import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { isComposing } from '@/components/ui/is-composing';
import { Label } from '@/components/ui/label';

type DespiteFormProps = {
  by: 'identifier' | 'demographics';
  asking: boolean;
  onAsk: () => void;
  onDespite: (reason: string) => void;
};

/** A second entry is a deliberate second step: it says what will happen, and asks why. */
export function DespiteForm({ by, asking, onAsk, onDespite }: DespiteFormProps) {
  const t = useTranslations('register.standing');
  const [reason, setReason] = useState('');
  const id = useId();
  const sound = reason.trim().length >= 2;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && !isComposing(event) && sound) onDespite(reason.trim());
  }

  if (!asking) {
    return (
      <Button size="lg" variant="ghost" className="ml-auto text-muted-foreground" onClick={onAsk}>
        {t('despite')}
      </Button>
    );
  }
  return (
    <div className="flex w-full flex-wrap items-end gap-3 border-t pt-3">
      <div className="flex min-w-72 flex-1 flex-col gap-1">
        <Label htmlFor={id}>{t('reason')}</Label>
        <Input
          id={id}
          autoFocus
          maxLength={200}
          value={reason}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-hint`} className="text-sm text-muted-foreground">
          {t(by === 'identifier' ? 'despiteDocument' : 'despiteDemographics')}
        </p>
      </div>
      <Button size="lg" variant="destructive" aria-disabled={!sound} onClick={() => sound && onDespite(reason.trim())}>
        {t('confirmDespite')}
      </Button>
    </div>
  );
}
