'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { useNow, useTranslations } from 'next-intl';

import { DeskCamera } from '@/app/(console)/desk/desk-camera';
import { RecentStrip } from '@/app/(console)/desk/recent-strip';
import { useSound } from '@/app/(console)/desk/sound-setting';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScanQueueTray } from '@/components/scan-capture/scan-queue-tray';
import { Button } from '@/components/ui/button';
import { shanghaiDate } from '@/domain/calendar';
import { recognise } from '@/domain/identifiers/recognise';

/** What waits, what was, and whether the desk may be heard. */
export function DeskSide({ onNext }: { onNext: () => void }) {
  const t = useTranslations('desk');
  const { queue, remove } = useScanContext();
  const sound = useSound();
  const summarise = useScanSummary();

  return (
    <aside aria-label={t('side')} className="flex flex-col gap-4">
      <div className="rounded-lg border bg-card px-3 py-1.5">
        <ScanQueueTray
          scans={queue.map(({ scan, at }) => ({ id: scan.id, at, characters: scan.characters, summary: summarise(scan.text) }))}
          onNext={onNext}
          onRemove={remove}
        />
      </div>
      <DeskCamera />
      <RecentStrip />
      <Button variant="ghost" size="sm" className="self-end text-muted-foreground" aria-pressed={sound.on} onClick={sound.toggle}>
        {sound.on ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        {t(sound.on ? 'sound.on' : 'sound.off')}
      </Button>
    </aside>
  );
}

/** Which card waits, by its kind and its last digits; the rules are the server's, and the server decides. */
function useScanSummary(): (text: string) => string {
  const tKinds = useTranslations('identifiers.kinds');
  const today = shanghaiDate(useNow());

  return (text) => {
    const { kind, masked } = recognise(text, { today, localPatterns: [] });
    return masked ? `${tKinds(kind)} …${masked.slice(-4)}` : tKinds(kind);
  };
}
