'use client';

import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';

import { BirthDateField } from '@/app/(console)/desk/register/birth-date-field';
import { CodeField } from '@/app/(console)/desk/register/code-field';
import { FieldRow, ReadField } from '@/app/(console)/desk/register/field-row';
import type { FieldName, Sources } from '@/app/(console)/desk/register/field-plan';
import type { RegistrationChoices } from '@/app/(console)/desk/register/registration-form';
import { SexField } from '@/app/(console)/desk/register/sex-field';
import { TextField } from '@/app/(console)/desk/register/text-field';
import type { RegistrationFields } from '@/domain/desk/desk-views';

type FormFieldProps = {
  field: FieldName;
  form: UseFormReturn<RegistrationFields>;
  start: { fields: RegistrationFields; sources: Sources };
  choices: RegistrationChoices;
  open: boolean;
  walked: boolean;
  autoFocus: boolean;
  problem: string | undefined;
  onOpen: (field: FieldName) => void;
  onChange: () => void;
};

const required: ReadonlySet<FieldName> = new Set(['name', 'sex', 'birthDate']);

/** One field of the form: as text while a document vouches for it, else with its control. */
export function FormField(props: FormFieldProps) {
  const { field, start, open, problem, onOpen } = props;
  const text = useFieldText(props);

  if (!open) return <ReadField field={field} value={text} source={start.sources[field]} onEdit={() => onOpen(field)} />;
  return (
    <FieldRow field={field} required={required.has(field)} source={start.sources[field]} problem={problem}>
      <Control {...props} />
    </FieldRow>
  );
}

function Control({ field, form, start, choices, walked, autoFocus, problem, onChange }: FormFieldProps) {
  const t = useTranslations('register');

  switch (field) {
    case 'sex':
      return <SexField registration={form.register('sex')} problem={problem} autoFocus={autoFocus} />;
    case 'birthDate':
      return <BirthDateField registration={form.register('birthDate')} start={start.fields.birthDate} problem={problem} autoFocus={autoFocus} />;
    case 'nationality':
    case 'ethnicGroup':
      return (
        <CodeField
          field={field}
          choices={choices[field]}
          start={form.getValues(field)}
          problem={problem}
          onChange={(code) => {
            form.setValue(field, code);
            onChange();
          }}
        />
      );
    case 'phone':
      return (
        <TextField field={field} registration={form.register(field)} problem={problem} walked={walked} autoFocus={autoFocus} type="tel" inputMode="tel" className="digits" />
      );
    case 'nameReading':
      return (
        <TextField field={field} registration={form.register(field)} problem={problem} walked={walked} autoFocus={autoFocus} lang="zh-Latn" placeholder={t('readingFromName')} />
      );
    case 'name':
    case 'foreignName':
    case 'address':
      return <TextField field={field} registration={form.register(field)} problem={problem} walked={walked} autoFocus={autoFocus} />;
  }
}

/** A value in words. */
function useFieldText({ field, form, choices }: FormFieldProps): string {
  const t = useTranslations('register.sex.codes');
  const value = form.getValues(field);

  if (field === 'sex') return value === '1' || value === '2' || value === '9' ? t(value) : '';
  if (field === 'nationality' || field === 'ethnicGroup') return choices[field].find((choice) => choice.value === value)?.label ?? value;
  return value;
}
