'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { FormField } from '@/app/(console)/desk/register/form-field';
import { fieldsToOpen, furtherFields, isEmpty, mainFields } from '@/app/(console)/desk/register/field-plan';
import type { FieldName, Sources } from '@/app/(console)/desk/register/field-plan';
import type { RegistrationChoices } from '@/app/(console)/desk/register/registration-form';
import { Card } from '@/components/ui/card';
import type { RegistrationFields } from '@/domain/desk/desk-views';

type FormFieldsProps = {
  form: UseFormReturn<RegistrationFields>;
  start: { fields: RegistrationFields; sources: Sources };
  choices: RegistrationChoices;
  problems: ReadonlyMap<FieldName, string>;
  onChange: () => void;
};

/** What is asked of everybody, what the document said besides, and the rest out of the way. */
export function FormFields({ form, start, choices, problems, onChange }: FormFieldsProps) {
  const t = useTranslations('register');
  // Opened by hand, in the order they were.
  const [opened, setOpened] = useState<readonly FieldName[]>([]);
  const toOpen = fieldsToOpen(start);
  const [first] = mainFields.filter((field) => toOpen.has(field));
  const shown = furtherFields.filter((field) => !isEmpty(field, start.fields) || opened.includes(field) || problems.has(field));
  const rest = furtherFields.filter((field) => !shown.includes(field));

  function draw(field: FieldName, open: boolean) {
    return (
      <FormField
        key={field}
        {...{ field, form, start, choices, onChange }}
        onOpen={(opening) => setOpened([...opened, opening])}
        open={open || opened.includes(field) || problems.has(field)}
        walked={toOpen.has(field) || opened.includes(field)}
        autoFocus={opened.length > 0 ? opened.at(-1) === field : first === field}
        problem={problems.get(field)}
      />
    );
  }

  return (
    <Card>
      <div className="flex flex-col gap-2.5 px-4 py-4">
        {mainFields.map((field) => draw(field, toOpen.has(field)))}
        {shown.map((field) => draw(field, false))}
      </div>
      {rest.length > 0 && (
        <details className="border-t">
          <summary className="ring-inset-focus flex min-h-11 cursor-default items-center gap-2 px-4 text-base text-muted-foreground">
            {t('further')}
            <span className="text-sm">{rest.map((field) => t(`fields.${field}`)).join(t('separator'))}</span>
          </summary>
          <div className="flex flex-col gap-2.5 px-4 pt-1 pb-4">{rest.map((field) => draw(field, true))}</div>
        </details>
      )}
    </Card>
  );
}
