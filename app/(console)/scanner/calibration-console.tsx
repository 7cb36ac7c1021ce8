'use client';

import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';

import { afterScan, afterSkip, NEW_CALIBRATION, type Calibration } from '@/app/(console)/scanner/calibration';
import { CalibrationKeys } from '@/app/(console)/scanner/calibration-keys';
import { CalibrationSteps } from '@/app/(console)/scanner/calibration-steps';
import { LearnedCard } from '@/app/(console)/scanner/learned-card';
import { keepLearnedScanner, useLearnedScanner } from '@/app/(console)/scanner/scanner-setting';
import type { CodeDrawing } from '@/app/print/draw-code';
import { useScanTraces } from '@/components/scan-capture/scan-context';
import { shanghaiDate } from '@/domain/calendar';

/** Three scans of codes drawn here teach this workstation how its scanner sends; the result is in force at once. */
export function CalibrationConsole({ sample, separated }: { sample: CodeDrawing; separated: CodeDrawing }) {
  const t = useTranslations('scanner');
  const today = shanghaiDate(useNow());
  const kept = useLearnedScanner();
  const [calibration, setCalibration] = useState<Calibration>(NEW_CALIBRATION);
  const { step, learned, fault } = calibration;

  function advance(next: Calibration) {
    setCalibration(next);
    if (next.step === 'done' && next.learned) keepLearnedScanner(next.learned);
  }

  useScanTraces(step !== 'done', (strokes) => advance(afterScan(calibration, strokes, today)));

  const acts = {
    skip: () => advance(afterSkip(calibration)),
    restart: () => setCalibration(NEW_CALIBRATION),
  };

  return (
    <div className="flex flex-col gap-4 p-5">
      <CalibrationKeys acts={acts} />
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(22rem,2fr)] lg:items-start">
        <CalibrationSteps step={step} fault={fault} drawings={{ sample, separated, capsLock: sample }} acts={acts} />
        <LearnedCard learned={step === 'done' ? kept : (learned ?? kept)} isDraft={step !== 'done' && learned !== null} onRestart={acts.restart} />
      </div>
    </div>
  );
}
