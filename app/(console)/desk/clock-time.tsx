import { formatInstant } from '@/components/format-instant';
import { cn } from '@/components/ui/cn';

/** The hour of today, to the second: `09:41:20`. `at` is ISO 8601. */
export function ClockTime({ at, className }: { at: string; className?: string }) {
  return (
    <time dateTime={at} className={cn('digits whitespace-nowrap', className)}>
      {clockTime(at)}
    </time>
  );
}

export function clockTime(at: string): string {
  return formatInstant(new Date(at), 'second').slice(-8);
}
