'use client';

import type { ComponentProps } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import type { FieldName } from '@/app/(console)/desk/register/field-plan';
import { fieldId } from '@/app/(console)/desk/register/field-row';
import { Input } from '@/components/ui/input';

type TextFieldProps = Omit<ComponentProps<typeof Input>, 'name'> & {
  field: FieldName;
  registration: UseFormRegisterReturn;
  problem: string | undefined;
  /** Whether Enter stops here on its way to the button. */
  walked: boolean;
};

export function TextField({ field, registration, problem, walked, ...props }: TextFieldProps) {
  return (
    <Input
      {...registration}
      id={fieldId(field)}
      autoComplete="off"
      aria-invalid={problem !== undefined}
      aria-describedby={problem ? `${fieldId(field)}-problem` : undefined}
      {...(walked && { 'data-walk': '' })}
      {...props}
    />
  );
}
