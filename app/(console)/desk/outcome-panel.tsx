import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import type { StatusTone } from '@/components/status-chip';
import { cn } from '@/components/ui/cn';

type OutcomePanelProps = {
  /** The same for ear and eye: each tone has its sound and its colour, and its own sign. */
  tone: StatusTone;
  icon: LucideIcon;
  /** One short line, readable from an arm's length. */
  title: string;
  children?: ReactNode;
  /** The next step first. */
  actions?: ReactNode;
};

const tones: Record<StatusTone, string> = {
  ok: 'border-ok/60 [&_[data-slot=outcome-icon]]:bg-ok-surface [&_[data-slot=outcome-icon]]:text-ok',
  attention: 'border-attention/60 [&_[data-slot=outcome-icon]]:bg-attention-surface [&_[data-slot=outcome-icon]]:text-attention',
  doubt: 'border-doubt/60 [&_[data-slot=outcome-icon]]:bg-doubt-surface [&_[data-slot=outcome-icon]]:text-doubt',
  danger: 'border-danger/60 [&_[data-slot=outcome-icon]]:bg-destructive [&_[data-slot=outcome-icon]]:text-destructive-foreground',
  neutral: 'border-border [&_[data-slot=outcome-icon]]:bg-neutral-surface [&_[data-slot=outcome-icon]]:text-neutral',
};

/** One outcome: what happened in a few large words, what it means, and what comes next. */
export function OutcomePanel({ tone, icon: Icon, title, children, actions }: OutcomePanelProps) {
  return (
    <section data-slot="outcome-panel" data-tone={tone} className={cn('grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 rounded-lg border-2 bg-card px-5 py-5', tones[tone])}>
      <span data-slot="outcome-icon" className="flex size-14 items-center justify-center rounded-lg">
        <Icon aria-hidden className="size-8" strokeWidth={2} />
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <h2 className="text-2xl font-semibold text-balance">{title}</h2>
        {children}
        {actions && <div className="mt-3 flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </section>
  );
}
