'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';

import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { sourcesOf, startingFields, tidyFields } from '@/app/(console)/desk/register/field-plan';
import { useAutosave } from '@/app/(console)/desk/register/use-autosave';
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
  const { departmentId, choose } = useDepartment(departments);
  const [registerOnly, setRegisterOnly] = useState(false);
  const submit = useSubmit();
  const autosave = useAutosave(draft, snapshot);
  const done = submit.state.status === 'registered';

  useScansAside(dirty && !done, autosave.saveNow);

  function snapshot() {
    const values = form.getValues();
    const sex = (['1', '2', '9'] as const).find((code) => code === values.sex) ?? '0';
    const fields = tidyFields({ ...values, sex });
    return { fields, sources: sourcesOf(fields, start) };
  }

  function submitForm(despite: { reason: string } | null) {
    if (submit.state.status === 'sending' || done) return;

    const held = snapshot();
    const problems = validateRegistration(held.fields, [], today);
    const departmentMissing = departmentId === null && !registerOnly;
    if (problems.length > 0 || departmentMissing) return submit.setState({ status: 'editing', problems, departmentMissing });

    autosave.pause();
    void submit
      .send({ draftId: draft.draftId, ...held, departmentId: registerOnly ? null : departmentId, despite })
      .then((registered) => (registered ? autosave.forget() : autosave.saveNow()));
  }

  return {
    form,
    start,
    state: submit.state,
    save: autosave.save,
    saveNow: autosave.saveNow,
    departmentId,
    registerOnly,
    chooseDepartment(chosen: string | null) {
      setRegisterOnly(chosen === null);
      if (chosen !== null) choose(chosen);
    },
    note() {
      setDirty(true);
      autosave.noteChange();
    },
    submit: () => submit.state.status === 'standing' || submitForm(null),
    submitDespite: (reason: string) => submitForm({ reason }),
    /** Back from a standing entry to the form as it was. */
    edit() {
      submit.setState(editing);
      picker.current?.blur();
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
