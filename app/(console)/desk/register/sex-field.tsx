'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { fieldId } from '@/app/(console)/desk/register/field-row';
import { useTypedText } from '@/components/scan-capture/scan-context';
import { Kbd } from '@/components/ui/kbd';

// GB/T 2261.1, without 0 (unknown): whoever stands at the window can be asked.
const codes = ['1', '2', '9'] as const;

type SexFieldProps = { registration: UseFormRegisterReturn<'sex'>; problem: string | undefined; autoFocus: boolean };

/** Picked by its code, as in every hospital system, or with the arrows. */
export function SexField({ registration, problem, autoFocus }: SexFieldProps) {
  const t = useTranslations('register.sex');
  const group = useRef<HTMLDivElement>(null);

  // A radio button takes no text, so its keys come as typed on the page, once no scanner can have sent them.
  useTypedText((text) => {
    const code = codes.findLast((wanted) => text.includes(wanted));
    if (code && group.current?.contains(document.activeElement)) pick(group.current, code);
  });

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={t('label')}
      aria-invalid={problem !== undefined}
      data-walk
      className="group/sex flex gap-2"
    >
      {codes.map((code, index) => (
        <label
          key={code}
          className="flex h-10 flex-1 cursor-default items-center justify-center gap-2 rounded-md border border-input bg-field px-3 text-base group-aria-invalid/sex:border-2 group-aria-invalid/sex:border-danger has-checked:border-primary has-checked:bg-accent has-checked:border-2 has-checked:font-semibold has-checked:text-accent-foreground has-focus-visible:outline-3 has-focus-visible:outline-ring"
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

function pick(group: HTMLElement, code: (typeof codes)[number]) {
  const option = group.querySelector<HTMLInputElement>(`input[value="${code}"]`);

  option?.focus();
  // A click is what React hears of; setting `checked` would pass it by.
  option?.click();
}
