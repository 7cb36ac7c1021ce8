import type { ComponentProps } from 'react';
import { cn } from './cn';

/** One key cap. It takes the colour of the text around it, so it works on a button as on the rail. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'digits inline-flex h-5.5 min-w-5.5 items-center justify-center rounded-sm border border-current/35 px-1 font-sans text-sm leading-none font-normal',
        className,
      )}
      {...props}
    />
  );
}

interface KeyComboProps extends ComponentProps<'span'> {
  /** As written for people and for `aria-keyshortcuts`: `Alt+1`, `Ctrl+Enter`, `F8`. */
  keys: string;
}

/** A combination as one cap per key. */
export function KeyCombo({ keys, className, ...props }: KeyComboProps) {
  return (
    <span data-slot="key-combo" className={cn('inline-flex shrink-0 items-center gap-0.5', className)} {...props}>
      {keys.split('+').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}
