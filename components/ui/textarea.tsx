import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(
        'field-sizing-content min-h-20 w-full rounded-md border border-input bg-field px-3 py-2 text-base text-foreground placeholder:text-muted-foreground',
        'disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground',
        'aria-invalid:border-2 aria-invalid:border-danger focus-visible:border-ring focus-visible:outline-offset-0',
        className,
      )}
      {...props}
    />
  );
}
