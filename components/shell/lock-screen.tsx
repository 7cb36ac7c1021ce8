'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field, FieldError, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import { BrandMark } from './brand-mark';

export type UnlockAnswer = 'unlocked' | 'wrong' | 'limited';

interface LockScreenProps {
  staffName: string;
  onUnlock: (password: string) => Promise<UnlockAnswer>;
  onSwitchPerson: () => void;
}

/** Stands instead of the page, not over it: what is not in the document cannot be read from it. */
export function LockScreen({ staffName, onUnlock, onSwitchPerson }: LockScreenProps) {
  const t = useTranslations('shell.lock');
  const tGeneral = useTranslations('general');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Exclude<UnlockAnswer, 'unlocked'> | 'failed'>();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = input.current?.value ?? '';
    if (checking || password === '') return;

    setChecking(true);
    setProblem(undefined);
    const answer = await onUnlock(password).catch(() => 'failed' as const);
    setChecking(false);
    if (answer === 'unlocked') return;

    setProblem(answer);
    if (input.current) input.current.value = '';
    input.current?.focus();
  }

  return (
    <main data-slot="lock-screen" className="grid min-h-dvh place-items-center bg-sidebar p-6">
      <div className="w-full max-w-sm rounded-lg border bg-card p-6 text-card-foreground shadow-overlay">
        <p className="flex items-center gap-2.5 font-semibold tracking-widest text-primary">
          <BrandMark className="h-5" />
          {tGeneral('appName')}
        </p>
        <h1 className="mt-5 flex items-center gap-2 text-2xl font-semibold">
          <LockKeyhole aria-hidden className="size-6 text-muted-foreground" />
          {t('title')}
        </h1>
        <p className="mt-1 text-muted-foreground">{t('body', { name: staffName })}</p>
        <form onSubmit={(event) => void submit(event)} className="mt-5 flex flex-col gap-4">
          <Field invalid={problem !== undefined}>
            <FieldLabel htmlFor={id}>{t('password')}</FieldLabel>
            <Input
              ref={input}
              id={id}
              type="password"
              autoComplete="current-password"
              autoFocus
              required
              aria-invalid={problem !== undefined}
              aria-describedby={problem && `${id}-problem`}
              className="h-11"
            />
            <FieldError id={`${id}-problem`} role="alert">
              {problem && t(problem)}
            </FieldError>
          </Field>
          <Button type="submit" size="lg" aria-disabled={checking}>
            {checking && <Spinner />}
            {t(checking ? 'unlocking' : 'unlock')}
          </Button>
          <Button variant="link" className="self-center" onClick={onSwitchPerson}>
            {t('switchPerson')}
          </Button>
        </form>
      </div>
    </main>
  );
}
