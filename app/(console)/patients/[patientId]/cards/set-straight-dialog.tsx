'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';

import { useSetStraight } from '@/app/(console)/patients/[patientId]/cards/use-set-straight';
import { IdentifierNumber } from '@/components/identifier-number';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Field, FieldDescription, FieldError, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import type { CardView } from '@/domain/patient-index/person-view';

/** What is about to be done to which card. */
export type StraightAct = { kind: 'release' | 'restore'; card: CardView };

type SetStraightDialogProps = {
  personId: string;
  act: StraightAct | null;
  onClose: () => void;
  /** With the sentence that says what was done. */
  onDone: (sentence: string) => void;
};

/** Takes a wrongly bound card from the person, or gives it back: what follows from it, and why it is done. */
export function SetStraightDialog({ act, onClose, ...rest }: SetStraightDialogProps) {
  return (
    <Dialog open={act !== null} onOpenChange={(open) => open || onClose()}>
      {act && <OpenDialog act={act} {...rest} />}
    </Dialog>
  );
}

function OpenDialog({ personId, act, onDone }: { personId: string; act: StraightAct; onDone: (sentence: string) => void }) {
  const t = useTranslations(`cards.${act.kind}`);
  const tKinds = useTranslations('identifiers.kinds');
  const { kind, masked, visits, hospitalCodes } = act.card;
  const card = { kind: tKinds(kind), number: () => <IdentifierNumber value={masked} /> };

  return (
    <DialogContent>
      <DialogHeader>
        <DialogTitle>{t('title', { kind: card.kind })}</DialogTitle>
        <DialogDescription className="text-base">{t.rich('description', { ...card, visits, records: hospitalCodes.length })}</DialogDescription>
      </DialogHeader>
      <ReasonForm personId={personId} act={act} onDone={() => onDone(t('done', { kind: card.kind }))} />
    </DialogContent>
  );
}

function ReasonForm({ personId, act, onDone }: { personId: string; act: StraightAct; onDone: () => void }) {
  const t = useTranslations(`cards.${act.kind}`);
  const tCards = useTranslations('cards');
  const tActions = useTranslations('general.actions');
  const id = useId();
  const [missing, setMissing] = useState(false);
  const { working, problem, carryOut } = useSetStraight(personId, onDone);
  const said = missing ? tCards('new.reasonMissing') : problem;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('reason');
    const reason = typeof given === 'string' ? given.trim() : '';

    setMissing(reason.length < 2);
    if (reason.length >= 2) void carryOut(act, reason);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field invalid={said !== null}>
        <FieldLabel htmlFor={id}>{tCards('new.reason')}</FieldLabel>
        <Input id={id} name="reason" autoFocus required maxLength={200} autoComplete="off" aria-invalid={said !== null} aria-describedby={`${id}-hint ${id}-problem`} />
        <FieldDescription id={`${id}-hint`}>{t('reasonHint')}</FieldDescription>
        <div id={`${id}-problem`} role="alert">
          <FieldError>{said}</FieldError>
        </div>
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">{tActions('cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant={act.kind === 'release' ? 'destructive' : 'default'} aria-disabled={working}>
          {working && <Spinner />}
          {t(working ? 'working' : 'confirm')}
        </Button>
      </DialogFooter>
    </form>
  );
}
