'use client';

import { Wifi, WifiOff, WifiLow } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';

export type NetworkState = 'online' | 'slow' | 'offline';

const signs = {
  online: { icon: Wifi, message: 'networkOnline', classes: 'text-muted-foreground' },
  slow: { icon: WifiLow, message: 'networkSlow', classes: 'rounded-sm bg-attention-surface px-1.5 font-medium text-attention-text' },
  offline: { icon: WifiOff, message: 'networkOffline', classes: 'rounded-sm bg-destructive px-1.5 font-medium text-destructive-foreground' },
} as const;

/** A quiet sign while all is well; in words and filled when not. */
export function NetworkLight({ state }: { state: NetworkState }) {
  const t = useTranslations('shell.status');
  const { icon: Icon, message, classes } = signs[state];

  return (
    <span role="status" data-slot="network-light" data-state={state} className={cn('inline-flex h-7 items-center gap-1.5 text-sm whitespace-nowrap', classes)}>
      <Icon aria-hidden className="size-4" />
      <span className={cn(state === 'online' && 'sr-only')}>{t(message)}</span>
    </span>
  );
}

/** What the browser believes of the cable; a server that does not answer is for others to report. */
export function useNetworkState(): NetworkState {
  return useSyncExternalStore(subscribe, () => (navigator.onLine ? 'online' : 'offline'), () => 'online');
}

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
