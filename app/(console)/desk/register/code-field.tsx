'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ChoicePicker } from '@/app/(console)/desk/choice-picker';
import type { Choice } from '@/app/(console)/desk/match-choices';
import type { FieldName } from '@/app/(console)/desk/register/field-plan';
import { fieldId } from '@/app/(console)/desk/register/field-row';

type CodeFieldProps = {
  field: FieldName;
  choices: readonly Choice[];
  start: string;
  onChange: (code: string) => void;
  problem: string | undefined;
};

/** A value from a standard's list, found by pinyin initials or a piece of its name. */
export function CodeField({ field, choices, start, onChange, problem }: CodeFieldProps) {
  const t = useTranslations('register');
  const [code, setCode] = useState(start);

  return (
    <ChoicePicker
      id={fieldId(field)}
      label={t(`fields.${field}`)}
      choices={choices}
      value={code}
      numbered={false}
      placeholder={t('initials')}
      nothing={t('noSuchEntry')}
      invalid={problem !== undefined}
      describedBy={problem ? `${fieldId(field)}-problem` : undefined}
      onChange={(chosen) => {
        setCode(chosen);
        onChange(chosen);
      }}
    />
  );
}
