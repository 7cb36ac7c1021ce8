'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatInstant } from '@/components/format-instant';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

export interface WaitingScan {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  characters: number;
  /** Kind and masked value, once something has read it; never the text itself. */
  summary?: string;
}

interface ScanQueueTrayProps {
  scans: readonly WaitingScan[];
  onNext: () => void;
  onRemove: (id: string) => void;
}

/** The scans that wait their turn, oldest first. */
export function ScanQueueTray({ scans, onNext, onRemove }: ScanQueueTrayProps) {
  const t = useTranslations('scanning.queue');

  return (
    <section data-slot="scan-queue" aria-label={t('title', { count: scans.length })} className="flex flex-col gap-1 text-sm">
      <div className="flex min-h-9 items-center justify-between gap-2">
        <h2 className="text-base font-semibold">{t('title', { count: scans.length })}</h2>
        {scans.length > 0 && (
          <Button variant="outline" size="sm" aria-keyshortcuts="Control+ArrowDown" onClick={onNext}>
            {t('next')}
            <KeyCombo keys="Ctrl+↓" aria-hidden />
          </Button>
        )}
      </div>
      {scans.length === 0 && <p className="text-muted-foreground">{t('empty')}</p>}
      <ol>
        {scans.map(({ id, at, characters, summary }) => {
          const time = formatInstant(new Date(at), 'second').slice(-8);

          return (
            <li key={id} className="flex min-h-9 items-center gap-2 border-t">
              <time className="digits text-muted-foreground">{time}</time>
              <span className="digits min-w-0 flex-1 truncate">{summary ?? t('unread', { characters })}</span>
              <Button variant="ghost" size="icon-sm" onClick={() => onRemove(id)}>
                <X aria-hidden />
                <span className="sr-only">{t('remove', { time })}</span>
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
