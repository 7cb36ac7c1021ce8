import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { FieldName } from '@/app/(console)/desk/register/field-plan';
import { SourceBadge } from '@/components/source-badge';
import { Button } from '@/components/ui/button';
import { Field, FieldContent, FieldError, FieldLabel } from '@/components/ui/field';
import type { CaptureMethod } from '@/domain/patient-index/demographics';

/** The id of a field's control, for labels, error links and focus. */
export function fieldId(field: FieldName): string {
  return `register-${field}`;
}

type FieldRowProps = {
  field: FieldName;
  required?: boolean;
  source: CaptureMethod | undefined;
  problem: string | undefined;
  children: ReactNode;
};

/** Label, control and where the value came from, on one line. */
export function FieldRow({ field, required = false, source, problem, children }: FieldRowProps) {
  const t = useTranslations('register');

  return (
    <Field orientation="horizontal" invalid={problem !== undefined}>
      <FieldLabel htmlFor={fieldId(field)} className="self-start">
        {t(`fields.${field}`)}
        {required && (
          <span aria-hidden className="text-attention">
            *
          </span>
        )}
      </FieldLabel>
      <FieldContent>
        <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] items-center gap-x-3">
          {children}
          {source && <SourceBadge source={source} />}
        </div>
        <FieldError id={`${fieldId(field)}-problem`}>{problem}</FieldError>
      </FieldContent>
    </Field>
  );
}

type ReadFieldProps = { field: FieldName; value: string; source: CaptureMethod | undefined; onEdit: () => void };

/** What a document said, as text: it needs no typing, only a look. */
export function ReadField({ field, value, source, onEdit }: ReadFieldProps) {
  const t = useTranslations('register');
  const label = t(`fields.${field}`);

  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_8.5rem] items-center gap-x-3">
      <span className="text-sm font-medium">{label}</span>
      <span className="flex min-h-10 min-w-0 items-center gap-2">
        <span id={fieldId(field)} tabIndex={-1} className="digits text-lg font-semibold wrap-anywhere outline-hidden">
          {value}
        </span>
        <Button variant="ghost" size="sm" className="shrink-0 text-muted-foreground" onClick={onEdit}>
          <PencilLine aria-hidden />
          {t('edit')}
          <span className="sr-only">{label}</span>
        </Button>
      </span>
      {source && <SourceBadge source={source} />}
    </div>
  );
}
