'use client';

import { ScrollArea as ScrollAreaPrimitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useNonce } from './nonce';

interface ScrollAreaProps extends ComponentProps<typeof ScrollAreaPrimitive.Root> {
  /** The viewport takes keyboard focus (WCAG 2.1.1), so it needs a name. */
  label: string;
}

export function ScrollArea({ className, children, label, ...props }: ScrollAreaProps) {
  const nonce = useNonce();

  return (
    <ScrollAreaPrimitive.Root data-slot="scroll-area" className={cn('relative overflow-hidden', className)} {...props}>
      <ScrollAreaPrimitive.Viewport
        data-slot="scroll-area-viewport"
        role="region"
        aria-label={label}
        tabIndex={0}
        className="size-full rounded-[inherit] ring-inset-focus"
        {...(nonce ? { nonce } : {})}
      >
        {children}
      </ScrollAreaPrimitive.Viewport>
      <ScrollBar />
      <ScrollBar orientation="horizontal" />
      <ScrollAreaPrimitive.Corner />
    </ScrollAreaPrimitive.Root>
  );
}

function ScrollBar({ orientation = 'vertical' }: { orientation?: 'vertical' | 'horizontal' }) {
  return (
    <ScrollAreaPrimitive.Scrollbar
      data-slot="scroll-area-scrollbar"
      orientation={orientation}
      className={cn('flex touch-none p-0.5 select-none', orientation === 'vertical' ? 'h-full w-2.5' : 'h-2.5 flex-col')}
    >
      <ScrollAreaPrimitive.Thumb className="relative flex-1 rounded-full bg-input" />
    </ScrollAreaPrimitive.Scrollbar>
  );
}
