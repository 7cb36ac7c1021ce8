import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Uncontrolled by habit (`register`, `defaultValue`): what is typed before hydration then survives it. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(
        'h-10 w-full min-w-0 rounded-md border border-input bg-field px-3 text-base text-foreground placeholder:text-muted-foreground',
        'read-only:bg-muted disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground',
        'aria-invalid:border-2 aria-invalid:border-danger aria-invalid:px-[calc(--spacing(3)-1px)]',
        'focus-visible:border-ring focus-visible:outline-offset-0',
        className,
      )}
      {...props}
    />
  );
}
