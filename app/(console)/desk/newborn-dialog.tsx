'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';

import { useProvisional } from '@/app/(console)/desk/use-provisional';
import type { ProvisionalProblem } from '@/app/(console)/desk/use-provisional';
import { useFailureText } from '@/app/(console)/failure-text';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { FieldError, FieldLegend, FieldSet } from '@/components/ui/field';
import { Label } from '@/components/ui/label';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { Spinner } from '@/components/ui/spinner';
import type { PersonCard } from '@/domain/desk/desk-views';
import type { SexCode } from '@/domain/patient-index/demographics';
import { MOST_BORN_AT_ONCE, provisionalChildName } from '@/domain/patient-index/provisional-identity';

type NewbornDialogProps = { mother: PersonCard; onClose: () => void };

const SEXES: readonly SexCode[] = ['1', '2', '0'];
const COUNTS = Array.from({ length: MOST_BORN_AT_ONCE }, (_, index) => index + 1);

/** Which child of the birth it is; the name it will bear until it has its own stands below as it is chosen. */
export function NewbornDialog({ mother, onClose }: NewbornDialogProps) {
  const t = useTranslations('desk.newborn');
  const [sex, setSex] = useState<SexCode>('1');
  const [of, setOf] = useState(1);
  const [wanted, setWanted] = useState(1);
  const { working, problem, begin } = useProvisional();
  const problemText = useProblemText();
  const order = Math.min(wanted, of);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void begin({ kind: 'NEWBORN', motherId: mother.personId, sex, order, of });
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title', { name: mother.name })}</DialogTitle>
          <DialogDescription className="text-base">{t('description')}</DialogDescription>
        </DialogHeader>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Choices legend={t('sex')} value={sex} choices={SEXES.map((value) => ({ value, label: t(`sexes.${value}`) }))} onChange={setSex} />
          <Choices legend={t('of')} value={of} choices={COUNTS.map((value) => ({ value, label: t('born', { count: value }) }))} onChange={setOf} />
          {of > 1 && (
            <Choices
              legend={t('order')}
              value={order}
              choices={COUNTS.slice(0, of).map((value) => ({ value, label: t('nth', { order: value }) }))}
              onChange={setWanted}
            />
          )}
          <p role="status" className="text-base">
            <span className="text-muted-foreground">{t('called')}</span>{' '}
            <span className="text-lg font-semibold">{provisionalChildName(mother.name, { sex, order, of })}</span>
          </p>
          <div role="alert" className="empty:hidden">
            {problem && <FieldError>{problemText(problem)}</FieldError>}
          </div>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{t('cancel')}</Button>
            </DialogClose>
            <Button type="submit" aria-disabled={working}>
              {working && <Spinner />}
              {t('confirm')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}

type ChoicesProps<Value extends string | number> = {
  legend: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

function Choices<Value extends string | number>({ legend, value, choices, onChange }: ChoicesProps<Value>) {
  const id = useId();

  return (
    <FieldSet className="gap-1">
      <FieldLegend className="mb-0 text-sm font-medium">{legend}</FieldLegend>
      <RadioGroup
        aria-label={legend}
        value={String(value)}
        onValueChange={(chosen) => onChange(choices.find((choice) => String(choice.value) === chosen)?.value ?? value)}
        className="flex flex-wrap gap-x-5"
      >
        {choices.map((choice) => (
          <span key={choice.value} className="flex min-h-9 items-center gap-2">
            <RadioGroupItem id={`${id}-${choice.value}`} value={String(choice.value)} />
            <Label htmlFor={`${id}-${choice.value}`}>{choice.label}</Label>
          </span>
        ))}
      </RadioGroup>
    </FieldSet>
  );
}

function useProblemText(): (problem: ProvisionalProblem) => string {
  const t = useTranslations('desk.newborn');
  const failureText = useFailureText();

  return (problem) => (problem.reason === 'failed' ? failureText(problem.failure) : t(problem.reason));
}
