'use client';

import { useSyncExternalStore } from 'react';

/** Whether a scan made now would arrive. */
export type ScannerHealth = 'ready' | 'unfocused' | 'locked' | 'starting';

export function scannerHealth({ listening, locked, focused }: { listening: boolean; locked: boolean; focused: boolean }): ScannerHealth {
  if (!listening) return 'starting';
  if (locked) return 'locked';
  return focused ? 'ready' : 'unfocused';
}

/** Whether keys pressed now come to this page: not while the address bar, another window or a frame has them. */
export function useWindowFocus(): boolean {
  return useSyncExternalStore(subscribe, () => document.hasFocus(), () => true);
}

function subscribe(onChange: () => void): () => void {
  const events = ['focus', 'blur', 'visibilitychange'] as const;
  events.forEach((event) => window.addEventListener(event, onChange));
  return () => events.forEach((event) => window.removeEventListener(event, onChange));
}
