'use client';

import { useTranslations } from 'next-intl';
import { useRef, type RefObject } from 'react';

import { FormFields } from '@/app/(console)/desk/register/form-fields';
import { FormHead } from '@/app/(console)/desk/register/form-head';
import { LikelyPanel } from '@/app/(console)/desk/register/likely-panel';
import { RegisteredPanel } from '@/app/(console)/desk/register/registered-panel';
import { RegistrationKeys } from '@/app/(console)/desk/register/registration-keys';
import { StandingEntryPanel } from '@/app/(console)/desk/register/standing-entry-panel';
import { SubmitTrouble } from '@/app/(console)/desk/register/submit-trouble';
import { TodayPanel } from '@/app/(console)/desk/register/today-panel';
import { useFieldProblems } from '@/app/(console)/desk/register/use-field-problems';
import { useRegistration } from '@/app/(console)/desk/register/use-registration';
import { walkFields } from '@/app/(console)/desk/register/walk-fields';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { ErrorSummary } from '@/components/error-summary';
import type { DraftView, UnboundCard } from '@/domain/desk/desk-views';

export type RegistrationChoices = { nationality: readonly Choice[]; ethnicGroup: readonly Choice[] };

type RegistrationFormProps = {
  draft: DraftView;
  /** Somebody unknown who turned out to be this person. */
  identifies: string | null;
  departments: readonly DeskDepartment[];
  choices: RegistrationChoices;
  today: string;
};

/** One dense page: what is known stands as text, what is missing is open, and one key sends it. */
export function RegistrationForm({ draft, identifies, departments, choices, today }: RegistrationFormProps) {
  const t = useTranslations('register');
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const likely = useRef<HTMLDivElement>(null);
  const registration = useRegistration({ draft, departments, today, picker });
  const { state, form, start, note } = registration;
  const problems = useFieldProblems(state);

  if (state.status === 'registered') return <RegisteredPanel registered={state.registered} name={state.name} identifies={identifies} lacksDocument={draft.identifiers.length === 0 && draft.provisional === null} />;
  const standing = state.status === 'standing' ? state : null;

  return (
    <div className="flex min-h-full flex-col gap-4 p-4">
      <FormHead draft={draft} save={registration.save} />
      <ErrorSummary problems={problems.summary} />
      <SubmitTrouble state={state} />
      {standing && <StandingEntryPanel standing={standing} draftId={draft.draftId} card={cardOf(draft)} onBack={registration.edit} onDespite={registration.submitDespite} />}
      <form
        aria-label={t('title')}
        noValidate
        inert={standing !== null}
        className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]"
        onKeyDown={walkFields}
        // Not onInput: React sends that before the fields themselves have taken the value, and what is asked would be one key old.
        onChange={note}
        onSubmit={(event) => event.preventDefault()}
      >
        <FormFields form={form} start={start} choices={choices} problems={problems.byField} onChange={note} />
        <div className="flex min-w-0 flex-col gap-4">
          <TodayPanel
            departments={departments}
            registration={registration}
            pickerRef={picker}
            buttonRef={button}
            onPicked={() => focusButton(button)}
          />
          <LikelyPanel ref={likely} state={registration.likely.state} draftId={draft.draftId} card={cardOf(draft)} onAnswer={registration.likely.answer} />
        </div>
      </form>
      <RegistrationKeys registration={registration} pickDepartment={() => picker.current?.focus()} goToLikely={() => focusFirst(likely)} />
    </div>
  );
}

function cardOf({ draftId, identifiers: [first] }: DraftView): UnboundCard | null {
  return first ? { draftId, kind: first.kind, masked: first.masked } : null;
}

function focusFirst(panel: RefObject<HTMLDivElement | null>) {
  panel.current?.querySelector<HTMLElement>('input, button')?.focus();
}

function focusButton(button: RefObject<HTMLSpanElement | null>) {
  button.current?.querySelector('button')?.focus();
}
