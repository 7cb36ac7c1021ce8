'use client';

import { useTranslations } from 'next-intl';
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { KeyCombo } from '@/components/ui/kbd';
import type { ShortcutGroup } from './shell-registry';

interface ShortcutSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly ShortcutGroup[];
}

/** F1: all keys that work here and now, the page's own first. */
export function ShortcutSheet({ open, onOpenChange, groups }: ShortcutSheetProps) {
  const t = useTranslations('shell.shortcuts');

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="w-[min(48rem,calc(100vw-2rem))]">
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('description')}</DialogDescription>
        </DialogHeader>
        <div className="gap-x-8 sm:columns-2">
          {groups.map((group) => (
            <section key={group.title} className="mb-4 break-inside-avoid">
              <h3 className="border-b pb-1 text-base font-semibold">{group.title}</h3>
              <dl>
                {group.shortcuts.map(({ keys, label }) => (
                  <div key={label} className="flex min-h-9 items-center justify-between gap-4 border-b text-sm">
                    <dt>{label}</dt>
                    <dd>
                      <KeyAlternatives keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function KeyAlternatives({ keys }: { keys: readonly string[] }) {
  const t = useTranslations('shell.keys');

  return (
    <span className="flex items-center gap-1.5">
      {keys.map((combo, position) => (
        <span key={combo} className="flex items-center gap-1.5">
          {position > 0 && <span className="text-muted-foreground">{t('or')}</span>}
          <KeyCombo keys={combo} />
        </span>
      ))}
    </span>
  );
}
