'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';

import { useCamera } from '@/components/camera/use-camera';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

type CameraViewProps = { keys: string; onText: (text: string) => void; onClose: () => void };

/** What the camera sees, until it has read a code. */
export function CameraView({ keys, onText, onClose }: CameraViewProps) {
  const t = useTranslations('camera');
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video, onText);
  const isFault = state !== 'starting' && state !== 'looking';

  return (
    <section data-slot="camera-view" data-state={state} aria-label={t('title')} className="flex flex-col gap-2 rounded-lg border bg-card p-3">
      <div role="status">
        {isFault ? (
          <Alert variant="attention">
            <AlertTitle>{t(`faults.${state}.title`)}</AlertTitle>
            <AlertDescription>{t(`faults.${state}.body`)}</AlertDescription>
          </Alert>
        ) : (
          <p className="text-sm">{t(state)}</p>
        )}
      </div>
      <video ref={video} hidden={isFault} autoPlay muted playsInline aria-hidden className="aspect-video w-full rounded-md bg-black object-cover" />
      <Button variant="outline" size="sm" aria-keyshortcuts={keys} onClick={onClose}>
        <X aria-hidden />
        {t('close')}
        <KeyCombo keys={keys} aria-hidden />
      </Button>
    </section>
  );
}
