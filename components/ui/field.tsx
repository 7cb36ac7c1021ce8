import { CircleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Label } from './label';

export function FieldSet({ className, ...props }: ComponentProps<'fieldset'>) {
  return <fieldset data-slot="field-set" className={cn('flex min-w-0 flex-col gap-4', className)} {...props} />;
}

export function FieldLegend({ className, ...props }: ComponentProps<'legend'>) {
  return <legend data-slot="field-legend" className={cn('mb-2 text-base font-semibold', className)} {...props} />;
}

export function FieldGroup({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="field-group" className={cn('flex w-full flex-col gap-4', className)} {...props} />;
}

interface FieldProps extends ComponentProps<'div'> {
  /** `horizontal` puts a fixed label column to the left: the dense form of the desk. */
  orientation?: 'vertical' | 'horizontal';
  invalid?: boolean;
}

/** One label, one control, its hint and its error; the control names the last two in `aria-describedby`. */
export function Field({ className, orientation = 'vertical', invalid = false, ...props }: FieldProps) {
  return (
    <div
      role="group"
      data-slot="field"
      data-orientation={orientation}
      data-invalid={invalid}
      className={cn(
        'group/field flex w-full gap-1.5',
        orientation === 'vertical' && 'flex-col',
        orientation === 'horizontal' &&
          'flex-col sm:grid sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:gap-x-3 sm:[&>[data-slot=field-label]]:min-h-10',
        className,
      )}
      {...props}
    />
  );
}

export function FieldLabel({ className, ...props }: ComponentProps<typeof Label>) {
  return (
    <Label
      data-slot="field-label"
      className={cn('group-data-[invalid=true]/field:text-danger-text', className)}
      {...props}
    />
  );
}

export function FieldContent({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="field-content" className={cn('flex min-w-0 flex-col gap-1', className)} {...props} />;
}

export function FieldDescription({ className, ...props }: ComponentProps<'p'>) {
  return <p data-slot="field-description" className={cn('text-sm text-muted-foreground', className)} {...props} />;
}

/** The same words as the error summary; absent when there is nothing to say. */
export function FieldError({ className, children, ...props }: ComponentProps<'p'>) {
  if (!children) return null;

  return (
    <p data-slot="field-error" className={cn('flex items-start gap-1.5 text-sm font-medium text-danger-text', className)} {...props}>
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
