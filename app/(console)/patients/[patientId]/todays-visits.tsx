'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';

import { workstationSetting } from '@/app/(console)/desk/workstation-setting';
import { useCheckInHere } from '@/app/(console)/patients/[patientId]/use-check-in-here';
import { VisitList } from '@/app/(console)/patients/[patientId]/visit-list';
import { placeName } from '@/components/place-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { Field, FieldError, FieldLabel } from '@/components/ui/field';
import { KeyCombo } from '@/components/ui/kbd';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select';
import { Spinner } from '@/components/ui/spinner';
import { UndoBar } from '@/components/undo-bar';
import type { VisitView } from '@/domain/desk/desk-views';
import type { DepartmentChoice } from '@/server/desk/list-departments';

type TodaysVisitsProps = {
  personId: string;
  visits: readonly VisitView[];
  /** Empty where the reader checks nobody in. */
  departments: readonly DepartmentChoice[];
};

const lastDepartment = workstationSetting('yika.department');

/** Today at this hospital: who has been checked in where, and the one next step. */
export function TodaysVisits({ personId, visits, departments }: TodaysVisitsProps) {
  const t = useTranslations('patients.today');
  const locale = useLocale();
  const { state, checkIn, takeBack } = useCheckInHere(personId);
  const [voiding, setVoiding] = useState<VisitView | null>(null);
  const done = state.status === 'done' ? state.visit : null;
  const undoable = voiding ?? done;

  useShortcut({ keys: 'Alt+Z', label: 'patients.keys.undo', group: 'patients.keys.title', enabled: done !== null, run: () => setVoiding(done) });

  return (
    <Card aria-labelledby="today-title">
      <CardHeader>
        <CardTitle id="today-title">{t('title')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-3">
        <VisitList visits={visits} {...(departments.length > 0 && { onVoid: setVoiding })} />
        <p role="status" className="sr-only">
          {done && t('done', { ticket: done.ticket })}
        </p>
        {departments.length > 0 && (
          <CheckInForm
            departments={departments}
            working={state.status === 'working'}
            refusal={state.status === 'refused' ? state.message : null}
            onCheckIn={(departmentId) => void checkIn(departmentId)}
          />
        )}
      </CardContent>
      {undoable && (
        <ShellFooter>
          <UndoBar
            action={t('undoAction', { ticket: undoable.ticket, department: placeName(undoable.department, locale) })}
            asking={voiding !== null}
            onAskingChange={(asking) => setVoiding(asking ? undoable : null)}
            onUndo={(reason) => takeBack(undoable.visitId, reason)}
          />
        </ShellFooter>
      )}
    </Card>
  );
}

type CheckInFormProps = {
  departments: readonly DepartmentChoice[];
  working: boolean;
  refusal: string | null;
  onCheckIn: (departmentId: string) => void;
};

function CheckInForm({ departments, working, refusal, onCheckIn }: CheckInFormProps) {
  const t = useTranslations('patients.today');
  const locale = useLocale();
  const id = useId();
  const [unchosen, setUnchosen] = useState(false);
  const remembered = lastDepartment.useValue();
  const chosen = departments.find((department) => department.id === remembered) ?? (departments.length === 1 ? departments[0] : undefined);
  const problem = unchosen && !chosen ? t('chooseFirst') : refusal;

  function submit() {
    if (working) return;
    setUnchosen(!chosen);
    if (chosen) onCheckIn(chosen.id);
  }

  useShortcut({ keys: 'F8', label: 'patients.keys.checkIn', group: 'patients.keys.title', run: submit });
  useShortcut({ keys: 'Ctrl+Enter', label: 'patients.keys.checkIn', group: 'patients.keys.title', run: submit });

  return (
    <>
      <Field invalid={problem !== null}>
        <FieldLabel htmlFor={id}>{t('department')}</FieldLabel>
        <Select value={chosen?.id ?? ''} onValueChange={lastDepartment.write}>
          <SelectTrigger id={id} aria-invalid={problem !== null} aria-describedby={`${id}-problem`}>
            <SelectValue placeholder={t('chooseDepartment')} />
          </SelectTrigger>
          <SelectContent>
            {departments.map((department) => (
              <SelectItem key={department.id} value={department.id}>
                {placeName(department, locale)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        <div id={`${id}-problem`} role="alert">
          <FieldError>{problem}</FieldError>
        </div>
      </Field>
      <Button size="lg" aria-keyshortcuts="F8 Control+Enter" aria-disabled={working} onClick={submit}>
        {working && <Spinner />}
        {working ? t('working') : t('checkIn')}
        <KeyCombo keys="F8" aria-hidden />
      </Button>
    </>
  );
}
