import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Hidden from screen readers: whoever draws skeletons says "loading" once, around all of them. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden data-slot="skeleton" className={cn('animate-pulse rounded-sm bg-secondary', className)} {...props} />;
}
