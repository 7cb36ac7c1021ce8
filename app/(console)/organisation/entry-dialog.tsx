'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';

import { EntryConflict } from '@/app/(console)/organisation/entry-conflict';
import type { SaveAnswer } from '@/app/(console)/organisation/use-entry-acts';
import { ErrorSummary } from '@/components/error-summary';
import type { LinkedProblem } from '@/components/error-summary';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import type { FieldFault } from '@/domain/organisation/field-fault';
import type { Entry, EntryList } from '@/domain/organisation/organisation-view';

/** What the fields of a form are drawn from. */
export type EntryForm<Fields> = {
  fields: Fields;
  set: (changed: Partial<Fields>) => void;
  idOf: (field: string) => string;
  /** The sentence beside a field, or null. */
  problemOf: (field: string) => string | null;
};

export type EntryFormView<Fields> = (form: EntryForm<Fields>) => ReactNode;

type EntryDialogProps<Fields> = {
  list: EntryList;
  entry: Entry<Fields> | null;
  blank: Fields;
  nameOf: (fields: Fields) => string;
  form: EntryFormView<Fields>;
  aside?: (fields: Fields, entry: Entry<Fields> | null) => ReactNode;
  saveFields: (existing: Entry<Fields> | null, fields: Fields) => Promise<SaveAnswer<Fields>>;
  onClose: () => void;
};

/** Adds or edits one entry; what somebody else changed meanwhile is shown before anything is overwritten. */
export function EntryDialog<Fields extends { open: boolean }>({ list, entry, blank, nameOf, form, aside, saveFields, onClose }: EntryDialogProps<Fields>) {
  const t = useTranslations('organisation');
  const { fields, set, setFields, base, setBase, state, submit } = useEntryDialog(entry, blank, saveFields, onClose);
  const faultWords = useFaultWords(state.faults);
  const title = entry ? t(`${list}.editTitle`, { name: nameOf(entry.fields) }) : t(`${list}.addTitle`);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void submit(base);
  }

  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className={cn('max-h-[calc(100dvh-2rem)] overflow-y-auto', aside && 'w-[min(64rem,calc(100vw-2rem))]')}>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription className="text-base">{t(`${list}.formHint`)}</DialogDescription>
        </DialogHeader>
        <div className={cn('grid gap-6', aside && 'lg:grid-cols-2')}>
          <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
            <ErrorSummary problems={faultWords.problems} />
            {form({ fields, set, idOf: faultWords.idOf, problemOf: faultWords.problemOf })}
            <div role="alert" className="flex flex-col gap-2 empty:hidden">
              {state.problem && <FieldError>{state.problem}</FieldError>}
              {state.now && (
                <EntryConflict
                  now={state.now.fields}
                  mine={fields}
                  onTakeTheirs={() => {
                    setFields(state.now?.fields ?? fields);
                    setBase(state.now);
                  }}
                  onOverwrite={() => void submit(state.now)}
                />
              )}
            </div>
            <DialogFooter>
              <DialogClose asChild>
                <Button variant="outline">{t('form.cancel')}</Button>
              </DialogClose>
              <Button type="submit" aria-disabled={state.working}>
                {state.working && <Spinner />}
                {t(state.working ? 'form.saving' : 'form.save')}
              </Button>
            </DialogFooter>
          </form>
          {aside?.(fields, entry)}
        </div>
      </DialogContent>
    </Dialog>
  );
}

type DialogState<Fields> = { working: boolean; faults: readonly FieldFault[]; problem: string | null; now: Entry<Fields> | null };

function useEntryDialog<Fields extends { open: boolean }>(
  entry: Entry<Fields> | null,
  blank: Fields,
  saveFields: EntryDialogProps<Fields>['saveFields'],
  onClose: () => void,
) {
  const clear: DialogState<Fields> = { working: false, faults: [], problem: null, now: null };
  const [fields, setFields] = useState(entry?.fields ?? blank);
  const [base, setBaseEntry] = useState(entry);
  const [state, setState] = useState(clear);

  async function submit(existing: Entry<Fields> | null): Promise<void> {
    if (state.working) return;
    setState({ ...clear, working: true });
    const answer = await saveFields(existing, fields);
    if (answer.done) return onClose();

    const { refusal, problem } = answer;
    if (refusal?.reason === 'invalid-fields') setState({ ...clear, faults: refusal.faults });
    else setState({ ...clear, problem, now: refusal?.reason === 'changed-meanwhile' ? refusal.now : null });
  }

  return {
    fields,
    setFields,
    set: (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed })),
    base,
    setBase(now: Entry<Fields> | null) {
      setBaseEntry(now);
      setState(clear);
    },
    state,
    submit,
  };
}

function useFaultWords(faults: readonly FieldFault[]) {
  const t = useTranslations('organisation.faults');
  const id = useId();
  const idOf = (field: string) => `${id}-${field}`;
  const [shown, setShown] = useState<{ faults: readonly FieldFault[]; problems: readonly LinkedProblem[] }>({ faults, problems: [] });

  // The summary takes focus whenever it is given a new array, so it is made once for each refusal.
  if (shown.faults !== faults) {
    setShown({ faults, problems: faults.map(({ field, fault }) => ({ fieldId: idOf(field), message: t(fault) })) });
  }

  return {
    problems: shown.problems,
    idOf,
    problemOf(field: string): string | null {
      const found = faults.find((one) => one.field === field);
      return found ? t(found.fault) : null;
    },
  };
}
