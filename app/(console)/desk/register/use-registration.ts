'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';

import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { heldBy, startingFields } from '@/app/(console)/desk/register/field-plan';
import { useAutosave } from '@/app/(console)/desk/register/use-autosave';
import { useLikelyEntries } from '@/app/(console)/desk/register/use-likely-entries';
import { editing, useSubmit } from '@/app/(console)/desk/register/use-submit';
import { useDepartment } from '@/app/(console)/desk/use-department';
import { useScanConsumer, useScanContext } from '@/components/scan-capture/scan-context';
import type { DraftView, RegistrationFields } from '@/domain/desk/desk-views';
import { validateRegistration } from '@/domain/desk/validate-registration';

type RegistrationInput = {
  draft: DraftView;
  departments: readonly DeskDepartment[];
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  picker: RefObject<HTMLInputElement | null>;
};

export type Registration = ReturnType<typeof useRegistration>;

/** The form's work: what it holds, where it is kept, how it is sent, and what a scan may do meanwhile. */
export function useRegistration({ draft, departments, today, picker }: RegistrationInput) {
  const [start] = useState(() => ({ fields: startingFields(draft.fields), sources: draft.sources }));
  const form = useForm<RegistrationFields>({ defaultValues: start.fields });
  const [dirty, setDirty] = useState(false);
  const where = useWhere(departments);
  const submit = useSubmit();
  const snapshot = () => heldBy(form.getValues(), start);
  const autosave = useAutosave(draft, snapshot);
  const likely = useLikelyEntries(draft.draftId, () => snapshot().fields);
  const { status } = submit.state;

  useScansAside(dirty && status !== 'registered', autosave.saveNow);

  function isComplete(fields: RegistrationFields): boolean {
    const problems = validateRegistration(fields, [], today, draft.provisional);
    if (problems.length === 0 && !where.missing) return true;

    submit.setState({ status: 'editing', problems, departmentMissing: where.missing });
    // The only thing left to say is said where it is missing, with the list open for it.
    if (problems.length === 0) picker.current?.focus();
    return false;
  }

  async function submitForm(despite: { reason: string } | null) {
    const held = snapshot();
    if (status === 'sending' || status === 'registered' || !isComplete(held.fields)) return;

    autosave.pause();
    const departmentId = where.registerOnly ? null : where.departmentId;
    const registered = await submit.send({ draftId: draft.draftId, ...held, departmentId, despite });
    if (registered) autosave.forget();
    else await autosave.saveNow();
  }

  return {
    form,
    start,
    where,
    state: submit.state,
    save: autosave.save,
    saveNow: autosave.saveNow,
    likely,
    note() {
      setDirty(true);
      autosave.noteChange();
      likely.noteChange();
    },
    submit: () => void (status === 'standing' || submitForm(null)),
    submitDespite: (reason: string) => void submitForm({ reason }),
    /** Back from a standing entry to the form as it was. */
    edit: () => submit.setState(editing),
  };
}

/** Where the new patient goes: a department, or nowhere today. */
function useWhere(departments: readonly DeskDepartment[]) {
  const { departmentId, choose } = useDepartment(departments);
  const [registerOnly, setRegisterOnly] = useState(false);

  return {
    departmentId,
    registerOnly,
    missing: departmentId === null && !registerOnly,
    choose(chosen: string | null) {
      setRegisterOnly(chosen === null);
      if (chosen !== null) choose(chosen);
    },
  };
}

/** A scan never disturbs a form that somebody has begun to fill: it waits. Before that it leads back to the desk. */
function useScansAside(dirty: boolean, saveNow: () => Promise<void>) {
  const router = useRouter();
  const { takeScan } = useDesk();
  const { setBlocking } = useScanContext();

  useScanConsumer((scan) => {
    const route = takeScan(scan);
    if (route === 'handled') void saveNow().then(() => router.push('/desk'));
    return route;
  });

  useEffect(() => {
    if (!dirty) return undefined;
    setBlocking('dirty-form');
    return () => setBlocking(null);
  }, [dirty, setBlocking]);
}
