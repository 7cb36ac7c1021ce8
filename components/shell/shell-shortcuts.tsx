'use client';

import { useRouter } from 'next/navigation';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import type { NavigationItem } from './navigation-item';

const group = 'shell.shortcuts.everywhere';

interface ShellShortcutsProps {
  navigation: readonly NavigationItem[];
  onOpenPalette: () => void;
  onOpenShortcuts: () => void;
  onLock: () => void;
}

/**
 * The keys that work on every page. Even these wait for the arbiter: some scanners send function keys and
 * Ctrl combinations in the middle of a code.
 */
export function ShellShortcuts({ navigation, onOpenPalette, onOpenShortcuts, onLock }: ShellShortcutsProps) {
  useShortcut({ keys: 'Ctrl+K', label: 'shell.shortcuts.palette', group, run: onOpenPalette });
  useShortcut({ keys: 'F1', label: 'shell.shortcuts.sheet', group, run: onOpenShortcuts });
  useShortcut({ keys: 'Alt+L', label: 'shell.shortcuts.lock', group, run: onLock, inDialogs: true });

  return navigation.map((item) => <NavigationShortcut key={item.href} item={item} />);
}

function NavigationShortcut({ item: { keys, icon, href } }: { item: NavigationItem }) {
  const router = useRouter();
  useShortcut({ keys, label: `shell.navigation.${icon}`, group, run: () => router.push(href) });

  return null;
}
