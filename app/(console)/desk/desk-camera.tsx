'use client';

import { Camera } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';

import { useScanDelivery } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

const KEYS = 'Alt+C';

// A megabyte of decoder that a desk with a scanner never needs.
const CameraView = dynamic(() => import('@/components/camera/camera-view').then((module) => module.CameraView), { ssr: false });

/** For a window without a scanner, or with a broken one: one code through the camera, then it is off again. */
export function DeskCamera() {
  const t = useTranslations('camera');
  const [open, setOpen] = useState(false);
  const deliver = useScanDelivery();
  const toggle = () => setOpen((now) => !now);

  useShortcut({ keys: KEYS, label: 'camera.open', group: 'desk.keys.title', run: toggle });

  function read(text: string) {
    setOpen(false);
    deliver(text);
  }

  if (open) return <CameraView keys={KEYS} onText={read} onClose={toggle} />;
  return (
    <Button variant="ghost" size="sm" className="self-end text-muted-foreground" aria-keyshortcuts={KEYS} onClick={toggle}>
      <Camera aria-hidden />
      {t('open')}
      <KeyCombo keys={KEYS} aria-hidden />
    </Button>
  );
}
