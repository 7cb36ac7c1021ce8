'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';

import { submitSignIn } from '@/app/sign-in/submit-sign-in';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field, FieldDescription, FieldGroup, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';

type Problem = 'refused' | 'unavailable';
type SignInFormProps = { csrfToken: string; callbackUrl: string; problem: Problem | null };

/**
 * A plain form that any browser can send before the script has arrived; with
 * it, a refusal keeps the user name. Success is always a full page load.
 */
export function SignInForm({ csrfToken, callbackUrl, problem: problemAtLoad }: SignInFormProps) {
  const t = useTranslations('signIn');
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState(problemAtLoad);
  const [capsLock, setCapsLock] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (checking) return;

    setChecking(true);
    const answer = await submitSignIn(event.currentTarget);
    if (answer === 'signed-in') return;

    setChecking(false);
    setProblem(answer);
    if (password.current) password.current.value = '';
    password.current?.focus();
  }

  return (
    <form method="post" action="/api/auth/callback/credentials" onSubmit={(event) => void submit(event)} className="mt-5">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <FieldGroup>
        {problem && (
          <Alert variant="danger" role="alert" id={`${id}-problem`}>
            <AlertDescription>{t(problem)}</AlertDescription>
          </Alert>
        )}
        <Field invalid={problem === 'refused'}>
          <FieldLabel htmlFor={`${id}-name`}>{t('userName')}</FieldLabel>
          <Input
            id={`${id}-name`}
            name="userName"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            maxLength={64}
            aria-invalid={problem === 'refused'}
            aria-describedby={problem ? `${id}-problem` : undefined}
            className="h-11"
          />
        </Field>
        <Field invalid={problem === 'refused'}>
          <FieldLabel htmlFor={`${id}-password`}>{t('password')}</FieldLabel>
          <Input
            ref={password}
            id={`${id}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={256}
            aria-invalid={problem === 'refused'}
            aria-describedby={`${id}-caps`}
            onKeyUp={(event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))}
            className="h-11"
          />
          <FieldDescription id={`${id}-caps`} aria-live="polite">
            {capsLock && t('capsLock')}
          </FieldDescription>
        </Field>
        <Button type="submit" size="lg" aria-disabled={checking}>
          {checking && <Spinner />}
          {t(checking ? 'submitting' : 'submit')}
        </Button>
      </FieldGroup>
    </form>
  );
}
