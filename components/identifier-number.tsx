import { cn } from '@/components/ui/cn';
import { groupIdentifier, type Grouping } from './group-identifier';

interface IdentifierNumberProps {
  /** The number or its masked form, without spaces. */
  value: string;
  grouping?: Grouping;
  className?: string;
}

/** Digits in columns and groups. The gaps are drawn, not typed: copied, the number comes out whole. */
export function IdentifierNumber({ value, grouping, className }: IdentifierNumberProps) {
  const groups = groupIdentifier(value, grouping);

  return (
    <span data-slot="identifier-number" translate="no" className={cn('digits whitespace-nowrap', className)}>
      {groups.map((group, position) => (
        <span
          // Groups are positions in a number: equal ones differ only by where they stand.
          key={position}
          className={cn(position < groups.length - 1 && 'me-[0.4em]', /^\*+$/.test(group) && 'relative top-[0.18em] text-muted-foreground')}
        >
          {group}
        </span>
      ))}
    </span>
  );
}
