import { LoaderCircle } from 'lucide-react';
import { cn } from './cn';

interface SpinnerProps {
  /** Said to screen readers; leave out where the words stand beside it. */
  label?: string;
  className?: string;
}

export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span data-slot="spinner" {...(label ? { role: 'status' } : { 'aria-hidden': true })} className="inline-flex">
      <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
