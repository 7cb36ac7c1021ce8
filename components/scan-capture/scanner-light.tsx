'use client';

import { LoaderCircle, ScanLine, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { LastScan } from './scan-desk';
import type { ScannerHealth } from './scanner-health';

interface ScannerLightProps {
  health: ScannerHealth;
  lastScan?: LastScan | undefined;
  /** The scanner has another pace than this workstation learned. */
  drift?: 'slower' | 'faster' | null;
  /** A long scan is under way. */
  receiving?: boolean;
  className?: string;
}

const filled = 'rounded-sm bg-attention-surface px-1.5 font-medium text-attention-text';

const signs = {
  ready: { icon: ScanLine, classes: 'text-muted-foreground' },
  drifted: { icon: TriangleAlert, classes: filled },
  receiving: { icon: LoaderCircle, classes: 'text-foreground [&_svg]:animate-spin' },
  starting: { icon: LoaderCircle, classes: 'text-muted-foreground' },
  unfocused: { icon: TriangleAlert, classes: filled },
  locked: { icon: TriangleAlert, classes: filled },
} as const;

/** Whether a scan made now would arrive: quiet while it would, in words and filled when it would be lost. */
export function ScannerLight({ health, lastScan, drift = null, receiving = false, className }: ScannerLightProps) {
  const t = useTranslations('scanning.light');
  const state = health !== 'ready' ? health : receiving ? 'receiving' : drift ? 'drifted' : 'ready';
  const { icon: Icon, classes } = signs[state];
  const speed = lastScan && lastScan.characters > 1 ? (lastScan.milliseconds / (lastScan.characters - 1)).toFixed(1) : null;

  return (
    <span
      role="status"
      data-slot="scanner-light"
      data-state={state}
      className={cn('digits inline-flex h-7 items-center gap-1.5 text-sm whitespace-nowrap', classes, className)}
    >
      <Icon aria-hidden className="size-4" />
      {state === 'drifted' ? t(`drifted.${drift ?? 'slower'}`) : state === 'ready' && speed ? t('readySpeed', { speed }) : t(state)}
    </span>
  );
}
