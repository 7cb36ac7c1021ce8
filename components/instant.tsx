'use client';

import { useFormatter, useNow } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { formatInstant, type InstantPrecision } from './format-instant';

interface ExactTimeProps {
  instant: Date;
  precision?: InstantPrecision;
  className?: string;
}

/** The wall clock's reading, in columns. */
export function ExactTime({ instant, precision = 'minute', className }: ExactTimeProps) {
  return (
    <time dateTime={instant.toISOString()} className={cn('digits whitespace-nowrap', className)}>
      {formatInstant(instant, precision)}
    </time>
  );
}

/** How long ago, kept current; the exact time is one hover away and in the machine-readable attribute. */
export function TimeAgo({ instant, className }: Omit<ExactTimeProps, 'precision'>) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });

  return (
    <time
      dateTime={instant.toISOString()}
      title={formatInstant(instant, 'second')}
      className={cn('digits whitespace-nowrap', className)}
      // The browser wakes a moment after the server wrote: the seconds may differ.
      suppressHydrationWarning
    >
      {format.relativeTime(instant, now)}
    </time>
  );
}
