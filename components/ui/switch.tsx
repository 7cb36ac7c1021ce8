'use client';

import { Switch as SwitchPrimitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Switch({ className, ...props }: ComponentProps<typeof SwitchPrimitive.Root>) {
  return (
    <SwitchPrimitive.Root
      data-slot="switch"
      className={cn(
        'inline-flex h-6 w-11 shrink-0 items-center rounded-full border-2 border-input bg-field p-0.5 transition-[color,background-color,border-color] duration-100',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary disabled:cursor-not-allowed disabled:opacity-55',
        className,
      )}
      {...props}
    >
      <SwitchPrimitive.Thumb className="block size-4 rounded-full bg-input transition-transform duration-100 data-[state=checked]:translate-x-5 data-[state=checked]:bg-primary-foreground forced-colors:bg-[ButtonText]" />
    </SwitchPrimitive.Root>
  );
}
