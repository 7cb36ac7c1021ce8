'use client';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import type { HistorySection } from '@/domain/records/view/history-view';

export type HistoryViewName = 'problems' | 'timeline' | 'table';

interface HistoryKeysProps {
  onView: (view: HistoryViewName) => void;
  onSection: (section: HistorySection) => void;
  onSearch: () => void;
  onAbnormal: () => void;
  onChanged: () => void;
  onClear: () => void;
  onNews: () => void;
}

/** One key to any part: the letter is the part's first in English, as on the keys. */
export const sectionKeys = {
  A: 'allergies', P: 'problems', M: 'medications', R: 'results', V: 'visits', I: 'imaging', Y: 'immunisations', D: 'documents',
} as const satisfies Record<string, HistorySection>;

export function HistoryKeys({ onView, onSection, onSearch, onAbnormal, onChanged, onClear, onNews }: HistoryKeysProps) {
  return (
    <>
      <BoundKey keys="1" name="view" run={() => onView('problems')} />
      <BoundKey keys="2" name="view" run={() => onView('timeline')} />
      <BoundKey keys="3" name="view" run={() => onView('table')} />
      {Object.entries(sectionKeys).map(([keys, section]) => (
        <BoundKey key={keys} keys={keys} name="section" run={() => onSection(section)} />
      ))}
      <BoundKey keys="/" name="search" run={onSearch} />
      <BoundKey keys="J" name="next" repeats run={() => focusRow(1)} />
      <BoundKey keys="K" name="previous" repeats run={() => focusRow(-1)} />
      <BoundKey keys="X" name="abnormal" run={onAbnormal} />
      <BoundKey keys="C" name="changed" run={onChanged} />
      <BoundKey keys="0" name="clear" run={onClear} />
      <BoundKey keys="N" name="news" run={onNews} />
      <BoundKey keys="Alt+P" name="print" run={() => window.print()} />
    </>
  );
}

type BoundKeyProps = { keys: string; name: string; run: () => void; repeats?: boolean };

function BoundKey({ keys, name, run, repeats = false }: BoundKeyProps) {
  useShortcut({ keys, label: `history.keys.${name}`, group: 'history.keys.title', run, repeats });

  return null;
}

/** The rows are buttons: Enter opens the one in focus, and nothing needs to remember which it is. */
function focusRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLButtonElement>('[data-row]')];
  const now = rows.findIndex((row) => row === document.activeElement);

  rows[now === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + by))]?.focus();
}
