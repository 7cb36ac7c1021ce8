'use client';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';

export type CalibrationActs = { skip: () => void; restart: () => void };

/** Alt chords: a scanner's letters, Enter and Tab belong to the code it is sending. */
export function CalibrationKeys({ acts: { skip, restart } }: { acts: CalibrationActs }) {
  useShortcut({ keys: 'Alt+S', label: 'scanner.acts.skip', group: 'scanner.title', run: skip });
  useShortcut({ keys: 'Alt+N', label: 'scanner.acts.restart', group: 'scanner.title', run: restart });

  return null;
}
