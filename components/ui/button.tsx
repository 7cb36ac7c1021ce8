import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md border border-transparent font-medium whitespace-nowrap transition-[color,background-color,border-color] duration-100 select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-4',
  {
    variants: {
      variant: {
        default: 'bg-primary text-primary-foreground enabled:hover:bg-primary-hover [a&]:hover:bg-primary-hover',
        secondary: 'bg-secondary text-secondary-foreground enabled:hover:bg-secondary-hover [a&]:hover:bg-secondary-hover',
        outline: 'border-input bg-card text-foreground enabled:hover:bg-accent enabled:hover:text-accent-foreground [a&]:hover:bg-accent',
        ghost: 'text-foreground enabled:hover:bg-secondary [a&]:hover:bg-secondary',
        destructive: 'bg-destructive text-destructive-foreground enabled:hover:bg-destructive-hover',
        link: 'text-primary underline underline-offset-4 decoration-1 enabled:hover:decoration-2',
      },
      size: {
        sm: 'h-8 px-2.5 text-sm',
        default: 'h-9 px-3.5 text-sm',
        // The desk's primary action: 44 px, wide enough to hit without looking.
        lg: 'h-11 px-5 text-base',
        icon: 'size-9',
        'icon-sm': 'size-8',
      },
    },
    defaultVariants: { variant: 'default', size: 'default' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Draws the child (a link, say) as a button. */
  asChild?: boolean;
}

/** A button is `type="button"` unless told otherwise, so that none submits a form by accident. */
export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);

  if (asChild) return <Slot.Root data-slot="button" className={classes} {...props} />;
  return <button data-slot="button" type={type ?? 'button'} className={classes} {...props} />;
}
