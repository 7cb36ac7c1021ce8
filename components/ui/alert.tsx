import { cva, type VariantProps } from 'class-variance-authority';
import { CircleAlert, CircleCheck, CircleHelp, Info, TriangleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const alertVariants = cva('grid w-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-md border border-l-4 px-3.5 py-2.5', {
  variants: {
    variant: {
      neutral: 'border-neutral bg-neutral-surface text-neutral-text [&>svg]:text-neutral',
      ok: 'border-ok bg-ok-surface text-ok-text [&>svg]:text-ok',
      attention: 'border-attention bg-attention-surface text-attention-text [&>svg]:text-attention',
      doubt: 'border-doubt bg-doubt-surface text-doubt-text [&>svg]:text-doubt',
      danger: 'border-danger bg-danger-surface text-danger-text [&>svg]:text-danger',
    },
  },
  defaultVariants: { variant: 'neutral' },
});

const icons = { neutral: Info, ok: CircleCheck, attention: TriangleAlert, doubt: CircleHelp, danger: CircleAlert } as const;

interface AlertProps extends ComponentProps<'div'>, VariantProps<typeof alertVariants> {}

/** The icon comes with the variant, so that no state is told by colour alone. Pass `role="alert"` where it must interrupt. */
export function Alert({ className, variant, children, ...props }: AlertProps) {
  const Icon = icons[variant ?? 'neutral'];

  return (
    <div data-slot="alert" className={cn(alertVariants({ variant }), className)} {...props}>
      <Icon aria-hidden className="mt-0.5 size-5" />
      <div className="flex min-w-0 flex-col gap-0.5">{children}</div>
    </div>
  );
}

export function AlertTitle({ className, ...props }: ComponentProps<'p'>) {
  return <p data-slot="alert-title" className={cn('text-base font-semibold', className)} {...props} />;
}

export function AlertDescription({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="alert-description" className={cn('text-sm', className)} {...props} />;
}
