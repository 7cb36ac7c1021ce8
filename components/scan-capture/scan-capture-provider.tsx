'use client';

import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { KnowsContent } from '@/domain/scanning/content-evidence';
import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { DEFAULT_PROFILE, type ScannerProfile } from '@/domain/scanning/scanner-profile';
import { captureKeys } from './capture-keys';
import { capturePaste } from './capture-paste';
import { nameChord } from './name-chord';
import { ScanCaptureContext, type ScanCapture } from './scan-context';
import { createScanDesk } from './scan-desk';
import { createScanRecorder } from './scan-recorder';
import { findScanField, type ClassifyScan } from './scan-field';
import { isLayerOpen, shortcutMoment } from './shortcut-moment';
import { createShortcutRegistry } from './shortcut-registry';
import { toCapturedScan } from './to-captured-scan';

/** A scan that takes longer than this is shown to be coming in. */
const RECEIVING_AFTER = 300;

interface ScanCaptureProviderProps {
  /** How this workstation's scanner behaves, as calibrated. */
  profile?: ScannerProfile;
  /** Whether a text is a number with a sound check digit or one of the hospital's own cards: lets slow scanners in. */
  knowsContent?: KnowsContent;
  /** The kind of a scanned text, compared with what a field declares in `data-accepts-scan`. */
  classifyScan?: ClassifyScan;
  /** WCAG 2.1.4: whoever is disturbed by shortcuts of one letter can do without them. */
  letterShortcuts?: boolean;
  children: ReactNode;
}

function createCapture(): ScanCapture {
  return { desk: createScanDesk(Date.now), shortcuts: createShortcutRegistry(), recorder: createScanRecorder(), toScan: toCapturedScan() };
}

/** Listens to the keys of the whole window. Stands once, in the layout around every page, outside the lock. */
export function ScanCaptureProvider({
  profile = DEFAULT_PROFILE,
  knowsContent,
  classifyScan,
  letterShortcuts = true,
  children,
}: ScanCaptureProviderProps) {
  const [capture] = useState<ScanCapture>(createCapture);
  const settings = useEffectEvent(() => ({ profile, known: knowsContent ?? (() => false) }));
  const classify = useEffectEvent((text: string) => classifyScan?.(text) ?? null);

  useEffect(() => capture.shortcuts.setCharactersOn(letterShortcuts), [capture, letterShortcuts]);

  useEffect(() => {
    const { desk, shortcuts, recorder, toScan } = capture;
    let showing: ReturnType<typeof setTimeout> | undefined;
    const receive: Parameters<typeof capturePaste>[0] = (reading, pasted) => {
      const field = findScanField(document.activeElement, (text) => classify(text), reading.text);
      desk.receive(toScan(reading, pasted), { ...field, behindLayer: isLayerOpen() });
    };
    // An input method's keys choose among its candidates and must do nothing else.
    const findShortcut = (stroke: KeyStroke) =>
      stroke.composing ? undefined : shortcuts.find(nameChord(stroke), shortcutMoment(desk.view(), stroke.repeat));

    const stopKeys = captureKeys({
      settings: () => settings(),
      onScan: (reading) => receive(reading, false),
      onTyped: (text) => {
        if (!isLayerOpen()) desk.onTyped(text);
      },
      onRetracted: desk.onRetracted,
      onAlone: (stroke) => {
        const shortcut = findShortcut(stroke);
        shortcut?.run();
        return shortcut !== undefined;
      },
      records: recorder.take,
      claims: (stroke) => findShortcut(stroke) !== undefined,
      onHolding: (holding) => {
        if (!holding) {
          clearTimeout(showing);
          showing = undefined;
          desk.setReceiving(false);
        } else showing ??= setTimeout(() => desk.setReceiving(true), RECEIVING_AFTER);
      },
    });
    const stopPaste = capturePaste(receive);
    // Only a listener that is really there may turn the light on.
    desk.setListening(true);

    return () => {
      stopKeys();
      stopPaste();
      recorder.stop();
      clearTimeout(showing);
      desk.setListening(false);
    };
  }, [capture]);

  return <ScanCaptureContext value={capture}>{children}</ScanCaptureContext>;
}
