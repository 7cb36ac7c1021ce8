'use client';

import { useMessages, useTranslations } from 'next-intl';
import { useShortcutList } from '@/components/scan-capture/shortcut-arbiter';
import type { ListedShortcut } from '@/components/scan-capture/shortcut-registry';
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { KeyCombo } from '@/components/ui/kbd';
import { messageAt } from './message-at';

interface ShortcutSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** F1: every key that works here and now, under the heading each was registered with. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const t = useTranslations('shell.shortcuts');

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="w-[min(48rem,calc(100vw-2rem))]">
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('description')}</DialogDescription>
        </DialogHeader>
        <ShortcutGroups />
      </DialogContent>
    </Dialog>
  );
}

function ShortcutGroups() {
  const messages = useMessages();
  // The page in view registers after the frame around it, and its keys are the ones looked for.
  const groups = [...groupBy(useShortcutList(), 'group')].reverse();

  return (
    <div className="gap-x-8 sm:columns-2">
      {groups.map(([group, shortcuts]) => (
        <section key={group} className="mb-4 break-inside-avoid">
          <h3 className="border-b pb-1 text-base font-semibold">{messageAt(messages, group)}</h3>
          <dl>
            {[...groupBy(shortcuts, 'label')].map(([label, alternatives]) => (
              <div key={label} className="flex min-h-9 items-center justify-between gap-4 border-b text-sm">
                <dt>{messageAt(messages, label)}</dt>
                <dd>
                  <KeyAlternatives shortcuts={alternatives} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

// Not Map.groupBy: the desks' browsers go back to Chromium 111.
function groupBy(shortcuts: readonly ListedShortcut[], by: 'group' | 'label'): Map<string, ListedShortcut[]> {
  const groups = new Map<string, ListedShortcut[]>();
  for (const shortcut of shortcuts) groups.set(shortcut[by], [...(groups.get(shortcut[by]) ?? []), shortcut]);
  return groups;
}

function KeyAlternatives({ shortcuts }: { shortcuts: readonly ListedShortcut[] }) {
  const t = useTranslations('shell.keys');

  return (
    <span className="flex items-center gap-1.5">
      {[...new Set(shortcuts.map(({ keys }) => keys))].map((keys, position) => (
        <span key={keys} className="flex items-center gap-1.5">
          {position > 0 && <span className="text-muted-foreground">{t('or')}</span>}
          <KeyCombo keys={keys} />
        </span>
      ))}
    </span>
  );
}
