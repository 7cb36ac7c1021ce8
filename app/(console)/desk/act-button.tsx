import type { ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

type ActButtonProps = {
  /** As shown on the cap; the page binds it. */
  keys: string;
  onAct: () => void;
  children: ReactNode;
  /** The one next step of the screen. */
  primary?: boolean;
  disabled?: boolean;
};

/** A step and the key that takes it. */
export function ActButton({ keys, onAct, children, primary = false, disabled = false }: ActButtonProps) {
  return (
    <Button size="lg" variant={primary ? 'default' : 'outline'} aria-keyshortcuts={keys.replace('Ctrl', 'Control')} aria-disabled={disabled} onClick={() => disabled || onAct()}>
      {children}
      <KeyCombo keys={keys} aria-hidden />
    </Button>
  );
}
