'use client';

import { useTranslations } from 'next-intl';

import type { Choice } from '@/app/(console)/duplicates/[caseId]/use-choice';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Checkbox } from '@/components/ui/checkbox';
import { Kbd } from '@/components/ui/kbd';

/** Whether one entry of a group is decided on; its digit does the same. */
export function ChooseEntry({ index, personId, choice: { chosenIds, toggle } }: { index: number; personId: string; choice: Choice }) {
  const t = useTranslations('duplicates.compare');
  const digit = String(index + 1);

  useShortcut({ keys: digit, label: 'duplicates.keys.choose', group: 'duplicates.keys.title', run: () => toggle(personId) });

  return (
    <span className="inline-flex items-center gap-1">
      <Checkbox checked={chosenIds.includes(personId)} aria-label={t('choose', { number: digit })} aria-keyshortcuts={digit} onCheckedChange={() => toggle(personId)} />
      <Kbd aria-hidden>{digit}</Kbd>
    </span>
  );
}
