'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { idleState, type IdleState } from './idle-state';

// keyup too: the keydowns of a scan are kept from everyone, and whoever scans is at work.
const signsOfLife = ['keydown', 'keyup', 'pointerdown', 'pointermove', 'wheel'] as const;

interface IdleLockOptions {
  /** Off while locked. */
  enabled: boolean;
  lockAfterSeconds: number;
  onExpire: () => void;
}

/** Watches for hands on the desk; calls `onExpire` once when there have been none for long enough. */
export function useIdleLock({ enabled, lockAfterSeconds, onExpire }: IdleLockOptions): IdleState {
  const [state, setState] = useState<IdleState>({ phase: 'active' });
  const expire = useEffectEvent(onExpire);

  useEffect(() => {
    if (!enabled) return undefined;

    // Date.now, not performance.now: the time a computer sleeps counts as time left alone.
    let lastSeen = Date.now();
    const check = setInterval(() => {
      const next = idleState((Date.now() - lastSeen) / 1000, lockAfterSeconds);
      setState((now) => (now.phase === 'active' && next.phase === 'active' ? now : next));
      if (next.phase === 'expired') {
        clearInterval(check);
        expire();
      }
    }, 1000);
    const noteLife = () => {
      // The first key after a long sleep must not reopen what should have locked.
      if (idleState((Date.now() - lastSeen) / 1000, lockAfterSeconds).phase !== 'expired') lastSeen = Date.now();
    };
    signsOfLife.forEach((sign) => document.addEventListener(sign, noteLife, { capture: true, passive: true }));

    return () => {
      clearInterval(check);
      signsOfLife.forEach((sign) => document.removeEventListener(sign, noteLife, { capture: true }));
      setState({ phase: 'active' });
    };
  }, [enabled, lockAfterSeconds]);

  return state;
}
