'use client';

import { useTranslations } from 'next-intl';
import { useId, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';

type ReasonFormProps = {
  /** What is done, as the name of the form and of its button. */
  action: string;
  working: boolean;
  refusal: string | null;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
};

/** The last step of every decision about an identity: why, and the button that does it. */
export function ReasonForm({ action, working, refusal, onSubmit, onCancel }: ReasonFormProps) {
  const t = useTranslations('patients.identity');
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason === 'string' && reason.trim().length > 1) onSubmit(reason.trim());
  }

  return (
    <form aria-label={action} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()} className="flex flex-wrap items-center gap-2">
      <Label htmlFor={id}>{t('reason')}</Label>
      <Input id={id} name="reason" required minLength={2} maxLength={200} autoFocus className="h-9 w-72" />
      <Button type="submit" aria-disabled={working}>
        {working && <Spinner />}
        {action}
      </Button>
      <Button variant="ghost" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {refusal && (
        <p role="alert" className="basis-full font-medium text-danger-text">
          {refusal}
        </p>
      )}
    </form>
  );
}
