'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Ref } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { ChoicePicker } from '@/app/(console)/desk/choice-picker';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { departmentFieldId } from '@/app/(console)/desk/register/use-field-problems';
import type { Registration } from '@/app/(console)/desk/register/use-registration';
import { placeName } from '@/components/place-name';
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';

type TodayPanelProps = {
  departments: readonly DeskDepartment[];
  registration: Registration;
  pickerRef: Ref<HTMLInputElement>;
  buttonRef: Ref<HTMLSpanElement>;
  onPicked: () => void;
};

const registerOnly = 'none';

/** Where the new patient goes today, and the one button. */
export function TodayPanel({ departments, registration, pickerRef, buttonRef, onPicked }: TodayPanelProps) {
  const t = useTranslations('register');
  const locale = useLocale();
  const { state, where } = registration;
  const sending = state.status === 'sending';
  const missing = state.status === 'editing' && state.departmentMissing && where.missing;
  const choices = [
    ...departments.map((department) => ({ value: department.id, label: placeName(department, locale), initials: department.initials })),
    { value: registerOnly, label: t('registerOnly'), initials: 'jdj' },
  ];

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('today')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-1.5" {...(where.departmentId === null && { 'data-walk': '' })}>
        <Label htmlFor={departmentFieldId}>
          {t('department')}
          <KeyCombo keys="Alt+K" aria-hidden className="text-muted-foreground" />
        </Label>
        <ChoicePicker
          ref={pickerRef}
          id={departmentFieldId}
          label={t('department')}
          choices={choices}
          value={where.registerOnly ? registerOnly : where.departmentId}
          onChange={(value) => where.choose(value === registerOnly ? null : value)}
          placeholder={t('departmentPlaceholder')}
          nothing={t('noSuchEntry')}
          invalid={missing}
          describedBy={missing ? `${departmentFieldId}-problem` : undefined}
          onDone={onPicked}
        />
        <FieldError id={`${departmentFieldId}-problem`}>{missing ? t('departmentMissing') : null}</FieldError>
        <p className="text-sm text-muted-foreground">{t('undoable')}</p>
      </CardContent>
      <CardFooter>
        <span ref={buttonRef} data-walk className="flex">
          <ActButton keys="F8" primary disabled={sending} onAct={registration.submit}>
            {sending && <Spinner />}
            {t(sending ? 'sending' : where.registerOnly ? 'register' : 'registerAndCheckIn')}
          </ActButton>
        </span>
      </CardFooter>
    </Card>
  );
}
