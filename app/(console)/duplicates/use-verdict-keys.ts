'use client';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

const group = 'duplicates.keys.title';

interface VerdictKeys {
  open: boolean;
  chosen: Verdict | null;
  choose: (verdict: Verdict) => void;
  commit: () => void;
}

/** A letter chooses the answer, Ctrl+Enter commits it: the same wherever a verdict is asked for. */
export function useVerdictKeys({ open, chosen, choose, commit }: VerdictKeys): void {
  useShortcut({ keys: 'Y', label: 'duplicates.keys.same', group, enabled: open, run: () => choose('SAME') });
  useShortcut({ keys: 'N', label: 'duplicates.keys.different', group, enabled: open, run: () => choose('DIFFERENT') });
  useShortcut({ keys: 'U', label: 'duplicates.keys.unsure', group, enabled: open, run: () => choose('UNSURE') });
  useShortcut({ keys: 'Ctrl+Enter', label: 'duplicates.keys.commit', group, enabled: open && chosen !== null, run: commit });
}
