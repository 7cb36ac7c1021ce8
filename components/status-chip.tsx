import { cva } from 'class-variance-authority';
import { CircleCheck, CircleDashed, CircleHelp, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** sound · needs a look · possibly, unproven · stop · nothing to say. */
export type StatusTone = 'ok' | 'attention' | 'doubt' | 'danger' | 'neutral';

// Four outlines that differ in shape, so that the tones survive grey print and every colour blindness.
const shapes: Record<StatusTone, LucideIcon> = {
  ok: CircleCheck,
  attention: TriangleAlert,
  doubt: CircleHelp,
  danger: OctagonAlert,
  neutral: CircleDashed,
};

const chipVariants = cva(
  'inline-flex w-fit shrink-0 items-center rounded-sm border font-medium whitespace-nowrap [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        ok: 'border-ok/45 bg-ok-surface text-ok-text [&_svg]:text-ok',
        attention: 'border-attention/45 bg-attention-surface text-attention-text [&_svg]:text-attention',
        doubt: 'border-doubt/45 bg-doubt-surface text-doubt-text [&_svg]:text-doubt',
        // Filled, not tinted: red and orange are one colour to some eyes, dark and light are not.
        danger: 'border-transparent bg-destructive text-destructive-foreground',
        neutral: 'border-neutral/45 bg-neutral-surface text-neutral-text [&_svg]:text-neutral',
      },
      size: {
        default: 'gap-1 px-1.5 text-sm leading-5.5 [&_svg]:size-4',
        lg: 'gap-1.5 px-2.5 text-base leading-8 [&_svg]:size-5',
      },
    },
    defaultVariants: { size: 'default' },
  },
);

interface StatusChipProps {
  tone: StatusTone;
  /** The word. A chip without one does not exist. */
  children: ReactNode;
  /** Instead of the tone's own shape, where a thing has its own sign. */
  icon?: LucideIcon;
  size?: 'default' | 'lg';
  className?: string;
}

/** A state as icon, word and colour, in that order of importance. */
export function StatusChip({ tone, children, icon, size, className }: StatusChipProps) {
  const Icon = icon ?? shapes[tone];

  return (
    <span data-slot="status-chip" data-tone={tone} className={cn(chipVariants({ tone, size }), className)}>
      <Icon aria-hidden strokeWidth={2.25} />
      <span>{children}</span>
    </span>
  );
}
