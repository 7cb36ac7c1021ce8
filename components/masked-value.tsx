'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import { revealSeconds, useReveal, type RevealOutcome } from './use-reveal';

interface MaskedValueProps {
  /** What is hidden, for the button and the screen reader: "ID number". */
  label: string;
  masked: string;
  /** Fetches and records the view; without it there is nothing to press. */
  onReveal?: () => Promise<RevealOutcome>;
  /** Draws the masked and the revealed text alike, grouped digits say. */
  render?: (text: string) => ReactNode;
  /** `aria-keyshortcuts` of the button, `Alt+R`. */
  keys?: string;
  className?: string;
}

/** A value that stays hidden until asked for, and hides itself again. */
export function MaskedValue({ label, masked, onReveal, render = asText, keys, className }: MaskedValueProps) {
  if (!onReveal) {
    return (
      <span data-slot="masked-value" className={cn('digits', className)}>
        {render(masked)}
      </span>
    );
  }

  return <RevealableValue {...{ label, masked, onReveal, render, keys, className }} />;
}

function asText(text: string): ReactNode {
  return text;
}

type RevealableValueProps = Required<Pick<MaskedValueProps, 'label' | 'masked' | 'onReveal' | 'render'>> & {
  keys: string | undefined;
  className: string | undefined;
};

function RevealableValue({ label, masked, onReveal, render, keys, className }: RevealableValueProps) {
  const t = useTranslations('general.maskedValue');
  const valueId = useId();
  const { state, show, hide } = useReveal(onReveal);
  const shown = state.phase === 'shown';
  const working = state.phase === 'working';

  return (
    <span data-slot="masked-value" data-phase={state.phase} className={cn('inline-flex flex-wrap items-center gap-x-1.5', className)}>
      <span id={valueId} className={cn('digits', shown && 'rounded-sm bg-attention-surface px-1 text-attention-text')}>
        {render(shown ? state.value : masked)}
      </span>
      <Button
        variant="ghost"
        size="sm"
        className="h-7 px-1.5 text-muted-foreground"
        aria-describedby={valueId}
        aria-keyshortcuts={keys}
        aria-disabled={working}
        onClick={() => {
          if (shown) hide();
          else if (!working) void show();
        }}
      >
        {working ? <Spinner /> : shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        <span className="sr-only">{t(shown ? 'hide' : 'reveal', { label })}</span>
        {shown && (
          <span aria-hidden className="digits">
            {t('countdown', { seconds: state.secondsLeft })}
          </span>
        )}
      </Button>
      <span role="status" className={state.phase === 'refused' ? 'text-sm font-medium text-danger-text' : 'sr-only'}>
        {working && t('working', { label })}
        {shown && t('shown', { label, seconds: revealSeconds })}
        {state.phase === 'refused' && (state.message ?? t('failed', { label }))}
      </span>
    </span>
  );
}
