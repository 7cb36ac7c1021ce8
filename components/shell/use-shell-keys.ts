'use client';

import { useEffect, useEffectEvent } from 'react';
import { matchesKeys } from './matches-keys';

/** What each combination does: `{ 'Alt+L': lock }`. */
export type KeyBindings = Readonly<Record<string, () => void>>;

/**
 * The combinations that work on every page and in every field. None is a character key, so no scanner
 * types one; the browser's own meaning (F1 opens help) is taken away only for the keys bound here.
 */
export function useShellKeys(bindings: KeyBindings) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;

    const bound = Object.entries(bindings).find(([keys]) => matchesKeys(event, keys));
    if (!bound) return;

    event.preventDefault();
    bound[1]();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
