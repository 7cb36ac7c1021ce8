'use client';

import { useTranslations } from 'next-intl';
import { useState, type FocusEvent } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { fieldId } from '@/app/(console)/desk/register/field-row';
import { useAge } from '@/components/person-facts';
import { setNativeValue } from '@/components/scan-capture/insert-text';
import { Input } from '@/components/ui/input';
import { normaliseDate } from '@/domain/desk/validate-registration';

type BirthDateFieldProps = { registration: UseFormRegisterReturn<'birthDate'>; start: string; problem: string | undefined; autoFocus: boolean };

/** Eight digits, or any separators; shown back as a date with the age, which a clerk can check against a face. */
export function BirthDateField({ registration, start, problem, autoFocus }: BirthDateFieldProps) {
  const t = useTranslations('register');
  const [shown, setShown] = useState(start);
  const age = useAge(/^\d{4}-\d{2}-\d{2}$/.test(shown) ? shown : null);

  function settle(event: FocusEvent<HTMLInputElement>) {
    const date = normaliseDate(event.currentTarget.value);
    if (date !== event.currentTarget.value) setNativeValue(event.currentTarget, date);
    setShown(date);
    void registration.onBlur(event);
  }

  return (
    <span className="relative">
      <Input
        {...registration}
        id={fieldId('birthDate')}
        data-walk
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('birthDateExample')}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${fieldId('birthDate')}-problem` : undefined}
        autoFocus={autoFocus}
        onBlur={settle}
        className="digits pr-20"
      />
      <output className="digits pointer-events-none absolute inset-y-0 right-3 flex items-center text-base text-muted-foreground">{age}</output>
    </span>
  );
}
