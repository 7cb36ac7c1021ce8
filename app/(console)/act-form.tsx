'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ReactNode, SubmitEvent } from 'react';

import { Button } from '@/components/ui/button';
import { DialogClose, DialogFooter } from '@/components/ui/dialog';
import { Field, FieldDescription, FieldError, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import { FRESH_PROOF_MINUTES } from '@/domain/access/fresh-proof';

type ActFormProps = {
  /** What happens to whom: the words on the button. */
  confirm: string;
  workingText: string;
  destructive?: boolean;
  /** The choice as it stands cannot be carried out. */
  blocked?: boolean;
  act: { working: boolean; needsPassword: boolean; problem: string | null };
  onSubmit: (password: string) => void;
  children?: ReactNode;
};

/** The foot of every dialog that changes who may do what, or who is asked: the password where it is asked for, what went wrong, and the deed by its name. */
export function ActForm({ confirm, workingText, destructive = false, blocked = false, act, onSubmit, children }: ActFormProps) {
  const t = useTranslations('general.password');
  const tActions = useTranslations('general.actions');
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (blocked || act.working) return;

    const password = new FormData(event.currentTarget).get('password');
    onSubmit(typeof password === 'string' ? password : '');
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {children}
      {act.needsPassword && (
        <Field invalid={act.problem !== null}>
          <FieldLabel htmlFor={id}>{t('label')}</FieldLabel>
          <Input id={id} name="password" type="password" required autoFocus autoComplete="current-password" aria-describedby={`${id}-hint`} />
          <FieldDescription id={`${id}-hint`}>{t('hint', { minutes: FRESH_PROOF_MINUTES })}</FieldDescription>
        </Field>
      )}
      <div role="alert" className="empty:hidden">
        {act.problem && <FieldError>{act.problem}</FieldError>}
      </div>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">{tActions('cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant={destructive ? 'destructive' : 'default'} aria-disabled={blocked || act.working}>
          {act.working && <Spinner />}
          {act.working ? workingText : confirm}
        </Button>
      </DialogFooter>
    </form>
  );
}
