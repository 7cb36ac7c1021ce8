'use client';

import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';
import { useScanCapture } from './scan-context';
import type { ListedShortcut, Shortcut } from './shortcut-registry';

type ShortcutOptions = Pick<Shortcut, 'keys' | 'label' | 'group' | 'run'> & {
  /** Off without being unlisted by the caller's own conditions. On by default. */
  readonly enabled?: boolean;
  readonly repeats?: boolean;
  readonly inDialogs?: boolean;
};

/**
 * Binds a key for as long as its owner is in view. A key that a scanner could send waits until it has stood alone for
 * 70 ms, so that no scan can ever fire it; a single letter acts only where nothing can be typed.
 */
export function useShortcut({ keys, label, group, run, enabled = true, repeats = false, inDialogs = false }: ShortcutOptions): void {
  const { shortcuts } = useScanCapture();
  const onPress = useEffectEvent(run);

  // In force with the very frame that shows it: a key pressed on sight must not be lost on a busy machine.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    return shortcuts.add({ keys, label, group, repeats, inDialogs, run: () => onPress() });
  }, [shortcuts, keys, label, group, enabled, repeats, inDialogs]);
}

/** Every key in force now, for the sheet that lists them; labels and groups are message keys. */
export function useShortcutList(): readonly ListedShortcut[] {
  const { shortcuts } = useScanCapture();
  return useSyncExternalStore(shortcuts.subscribe, shortcuts.list, shortcuts.list);
}
