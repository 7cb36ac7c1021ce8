'use client';

import { CircleCheck, CircleHelp, Info, OctagonAlert, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { StatusTone } from './status-chip';

const tones: Record<StatusTone, { icon: LucideIcon; classes: string }> = {
  ok: { icon: CircleCheck, classes: 'border-ok bg-ok-surface text-ok-text' },
  attention: { icon: TriangleAlert, classes: 'border-attention bg-attention-surface text-attention-text' },
  doubt: { icon: CircleHelp, classes: 'border-doubt bg-doubt-surface text-doubt-text' },
  danger: { icon: OctagonAlert, classes: 'border-transparent bg-destructive text-destructive-foreground' },
  neutral: { icon: Info, classes: 'border-neutral bg-neutral-surface text-neutral-text' },
};

interface NoticeBarProps {
  tone: StatusTone;
  children: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
  className?: string;
}

/** One line across the page. Wrong patients and hard stops interrupt the screen reader, all else waits its turn. */
export function NoticeBar({ tone, children, action, onDismiss, className }: NoticeBarProps) {
  const t = useTranslations('general.notice');
  const { icon: Icon, classes } = tones[tone];

  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      data-slot="notice-bar"
      className={cn('flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b-2 px-4 py-1.5 text-base font-medium', classes, className)}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
      {onDismiss && (
        <button
          type="button"
          onClick={onDismiss}
          className="inline-flex size-8 items-center justify-center rounded-md hover:bg-current/10 focus-visible:outline-current"
        >
          <X aria-hidden className="size-4" />
          <span className="sr-only">{t('dismiss')}</span>
        </button>
      )}
    </div>
  );
}
