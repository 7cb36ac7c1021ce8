import { ChevronRight } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Give it an `aria-label`. */
export function Breadcrumb(props: ComponentProps<'nav'> & { 'aria-label': string }) {
  return <nav data-slot="breadcrumb" {...props} />;
}

export function BreadcrumbList({ className, ...props }: ComponentProps<'ol'>) {
  return (
    <ol data-slot="breadcrumb-list" className={cn('flex flex-wrap items-center gap-1 text-sm text-muted-foreground', className)} {...props} />
  );
}

export function BreadcrumbItem({ className, ...props }: ComponentProps<'li'>) {
  return <li data-slot="breadcrumb-item" className={cn('inline-flex items-center gap-1', className)} {...props} />;
}

export function BreadcrumbLink({ asChild = false, className, ...props }: ComponentProps<'a'> & { asChild?: boolean }) {
  const classes = cn('inline-flex min-h-6 items-center rounded-sm px-1 hover:text-foreground hover:underline', className);

  if (asChild) return <Slot.Root data-slot="breadcrumb-link" className={classes} {...props} />;
  return <a data-slot="breadcrumb-link" className={classes} {...props} />;
}

export function BreadcrumbPage({ className, ...props }: ComponentProps<'span'>) {
  return <span data-slot="breadcrumb-page" aria-current="page" className={cn('px-1 font-medium text-foreground', className)} {...props} />;
}

export function BreadcrumbSeparator({ className, ...props }: ComponentProps<'li'>) {
  return (
    <li data-slot="breadcrumb-separator" role="presentation" aria-hidden className={cn('[&>svg]:size-3.5', className)} {...props}>
      <ChevronRight />
    </li>
  );
}
