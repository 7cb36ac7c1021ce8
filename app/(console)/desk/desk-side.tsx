'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { RecentStrip } from '@/app/(console)/desk/recent-strip';
import { useSound } from '@/app/(console)/desk/sound-setting';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScanQueueTray } from '@/components/scan-capture/scan-queue-tray';
import { Button } from '@/components/ui/button';

/** What waits, what was, and whether the desk may be heard. */
export function DeskSide({ onNext }: { onNext: () => void }) {
  const t = useTranslations('desk');
  const { queue, remove } = useScanContext();
  const sound = useSound();

  return (
    <aside aria-label={t('side')} className="flex flex-col gap-4">
      <div className="rounded-lg border bg-card px-4 py-1.5">
        <ScanQueueTray
          scans={queue.map(({ scan, at }) => ({ id: scan.id, at, characters: scan.characters }))}
          onNext={onNext}
          onRemove={remove}
        />
      </div>
      <RecentStrip />
      <Button variant="ghost" size="sm" className="self-end text-muted-foreground" aria-pressed={sound.on} onClick={sound.toggle}>
        {sound.on ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        {t(sound.on ? 'sound.on' : 'sound.off')}
      </Button>
    </aside>
  );
}
