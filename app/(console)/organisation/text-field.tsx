import type { ComponentProps } from 'react';

import type { EntryForm } from '@/app/(console)/organisation/entry-dialog';
import { useFieldWords } from '@/app/(console)/organisation/use-field-words';
import { Field, FieldDescription, FieldError, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type TextFieldProps<Fields> = {
  form: Pick<EntryForm<Fields>, 'idOf' | 'problemOf'>;
  field: keyof Fields & string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
} & Pick<ComponentProps<'input'>, 'autoFocus' | 'className' | 'maxLength'>;

/** A labelled line of text with its hint and what is wrong with it. */
export function TextField<Fields>({ form, field, value, onChange, hint, ...input }: TextFieldProps<Fields>) {
  const { label } = useFieldWords();
  const id = form.idOf(field);
  const problem = form.problemOf(field);

  return (
    <Field invalid={problem !== null}>
      <FieldLabel htmlFor={id}>{label(field)}</FieldLabel>
      <Input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        {...input}
      />
      {hint && <FieldDescription id={`${id}-hint`}>{hint}</FieldDescription>}
      <FieldError id={`${id}-problem`}>{problem}</FieldError>
    </Field>
  );
}
