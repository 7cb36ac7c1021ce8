'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { fieldId } from '@/app/(console)/desk/register/field-row';
import { Kbd } from '@/components/ui/kbd';

// GB/T 2261.1, without 0 (unknown): whoever stands at the window can be asked.
const codes = ['1', '2', '9'] as const;

type SexFieldProps = { registration: UseFormRegisterReturn<'sex'>; problem: string | undefined; autoFocus: boolean };

/** Picked by its code, as in every hospital system, or with the arrows. */
export function SexField({ registration, problem, autoFocus }: SexFieldProps) {
  const t = useTranslations('register.sex');

  return (
    <div role="radiogroup" aria-label={t('label')} aria-invalid={problem !== undefined} data-walk className="flex gap-2" onKeyDown={pickByCode}>
      {codes.map((code, index) => (
        <label
          key={code}
          className="flex h-10 flex-1 cursor-default items-center justify-center gap-2 rounded-md border border-input bg-field px-3 text-base has-checked:border-primary has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-foreground has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-3 has-focus-visible:outline-ring"
        >
          <input
            {...registration}
            type="radio"
            value={code}
            className="sr-only"
            aria-describedby={problem ? `${fieldId('sex')}-problem` : undefined}
            {...(index === 0 && { id: fieldId('sex'), autoFocus })}
          />
          {t(`codes.${code}`)}
          <Kbd aria-hidden className="text-muted-foreground">
            {code}
          </Kbd>
        </label>
      ))}
    </div>
  );
}

function pickByCode({ key, currentTarget }: KeyboardEvent<HTMLDivElement>) {
  const option = /^[129]$/.test(key) ? currentTarget.querySelector<HTMLInputElement>(`input[value="${key}"]`) : null;

  option?.focus();
  // A click is what React hears of; setting `checked` would pass it by.
  option?.click();
}
