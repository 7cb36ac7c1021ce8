import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

interface EmptyStateProps {
  title: string;
  /** Why it is empty and what to do next. */
  description?: ReactNode;
  icon?: LucideIcon;
  /** The next step: a button or link. */
  action?: ReactNode;
  /** 1 where the whole page is the empty state. */
  headingLevel?: 1 | 2 | 3;
  className?: string;
}

/** "Nothing here" is an answer: it says why and offers the next step. */
export function EmptyState({ title, description, icon: Icon, action, headingLevel = 2, className }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;

  return (
    <div data-slot="empty-state" className={cn('flex flex-col items-center gap-2 px-6 py-10 text-center', className)}>
      {Icon && (
        <span className="mb-1 flex size-12 items-center justify-center rounded-lg bg-accent text-accent-foreground">
          <Icon aria-hidden className="size-6" strokeWidth={1.75} />
        </span>
      )}
      <Heading className="text-lg font-semibold text-balance">{title}</Heading>
      {description && <div className="max-w-prose text-base text-balance text-muted-foreground">{description}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
