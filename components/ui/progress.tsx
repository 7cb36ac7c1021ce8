'use client';

import { Progress as ProgressPrimitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

interface ProgressProps extends ComponentProps<typeof ProgressPrimitive.Root> {
  /** 0 to 100. */
  value: number;
  'aria-label': string;
}

export function Progress({ className, value, ...props }: ProgressProps) {
  return (
    <ProgressPrimitive.Root
      data-slot="progress"
      value={value}
      className={cn('relative h-2 w-full overflow-hidden rounded-full bg-secondary', className)}
      {...props}
    >
      <ProgressPrimitive.Indicator
        className="h-full bg-primary transition-[width] duration-150 forced-colors:bg-[Highlight]"
        style={{ width: `${value}%` }}
      />
    </ProgressPrimitive.Root>
  );
}
