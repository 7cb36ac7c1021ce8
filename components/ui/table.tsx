import type { ComponentProps } from 'react';
import { cn } from './cn';

interface TableProps extends ComponentProps<'table'> {
  /** `sm` rows are 36 px at 14 px text, the dense list; `default` rows are 44 px at 16 px. */
  density?: 'sm' | 'default';
  /** Names the scrolling box and lets the keyboard stop at it (WCAG 2.1.1): for tables with nothing else to focus. */
  scrollLabel?: string;
}

/** Wide tables scroll sideways in their own box, which therefore must be reachable by keyboard. */
export function Table({ className, density = 'sm', scrollLabel, ...props }: TableProps) {
  return (
    <div
      data-slot="table-container"
      className="relative w-full overflow-x-auto ring-inset-focus"
      {...(scrollLabel && { role: 'group', 'aria-label': scrollLabel, tabIndex: 0 })}
    >
      <table
        data-slot="table"
        data-density={density}
        className={cn(
          'group/table w-full caption-bottom border-collapse text-left',
          density === 'sm' ? 'text-sm' : 'text-base',
          className,
        )}
        {...props}
      />
    </div>
  );
}

export function TableHeader({ className, ...props }: ComponentProps<'thead'>) {
  return <thead data-slot="table-header" className={cn('bg-muted [&_tr]:border-b', className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody data-slot="table-body" className={cn('[&_tr:last-child]:border-0', className)} {...props} />;
}

export function TableFooter({ className, ...props }: ComponentProps<'tfoot'>) {
  return <tfoot data-slot="table-footer" className={cn('border-t bg-muted font-medium', className)} {...props} />;
}

/** `aria-selected` (or `data-state="selected"`) marks the row under the cursor of J/K. */
export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      data-slot="table-row"
      className={cn(
        'border-b ring-inset-focus hover:bg-muted aria-selected:bg-accent aria-selected:shadow-[inset_3px_0_0_var(--primary)] data-[state=selected]:bg-accent data-[state=selected]:shadow-[inset_3px_0_0_var(--primary)]',
        className,
      )}
      {...props}
    />
  );
}

export function TableHead({ className, scope = 'col', ...props }: ComponentProps<'th'>) {
  return (
    <th
      data-slot="table-head"
      scope={scope}
      className={cn('h-9 px-3 align-middle text-sm font-medium whitespace-nowrap text-muted-foreground', className)}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      data-slot="table-cell"
      className={cn('h-9 px-3 py-1 align-middle group-data-[density=default]/table:h-11', className)}
      {...props}
    />
  );
}

export function TableCaption({ className, ...props }: ComponentProps<'caption'>) {
  return <caption data-slot="table-caption" className={cn('mt-2 text-left text-sm text-muted-foreground', className)} {...props} />;
}

/** The one row of column names a plain table has. */
export function TableColumns<Name extends string>({ names, label }: { names: readonly Name[]; label: (name: Name) => string }) {
  return (
    <TableHeader>
      <TableRow>
        {names.map((name) => (
          <TableHead key={name}>{label(name)}</TableHead>
        ))}
      </TableRow>
    </TableHeader>
  );
}
