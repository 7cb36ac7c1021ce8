'use client';

import { Check, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { calibrationSteps, type Calibration, type CalibrationStep } from '@/app/(console)/scanner/calibration';
import type { CalibrationActs } from '@/app/(console)/scanner/calibration-keys';
import { CodeDrawing } from '@/app/print/code-drawing';
import type { CodeDrawing as Drawing } from '@/app/print/draw-code';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card, CardAction, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { KeyCombo } from '@/components/ui/kbd';

type CalibrationStepsProps = Pick<Calibration, 'step' | 'fault'> & { drawings: Record<CalibrationStep, Drawing>; acts: CalibrationActs };

/** The code to scan now, large enough for a scanner to read from the screen, and how far one has come. */
export function CalibrationSteps({ step, fault, drawings, acts }: CalibrationStepsProps) {
  const t = useTranslations('scanner');

  return (
    <Card aria-label={t('steps.label')}>
      <CardHeader>
        <CardTitle>{t(`steps.${step}.title`)}</CardTitle>
        <CardAction>
          <Button asChild variant="ghost" size="sm">
            <a href="/print/scanner" target="_blank" rel="noreferrer">
              <Printer aria-hidden />
              {t('acts.print')}
            </a>
          </Button>
        </CardAction>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <StepList step={step} />
        <div role="status" className="flex flex-col gap-2">
          <p className="text-lg">{t(`steps.${step}.body`)}</p>
          {fault && (
            <Alert variant="attention">
              <AlertTitle>{t(`faults.${fault}.title`)}</AlertTitle>
              <AlertDescription>{t(`faults.${fault}.body`)}</AlertDescription>
            </Alert>
          )}
        </div>
        {step !== 'done' && <CodeDrawing drawing={drawings[step]} label={t('steps.code')} className="h-36 w-full max-w-xl rounded-md border" />}
        <div className="flex flex-wrap gap-2">
          {step !== 'sample' && step !== 'done' && (
            <Button variant="outline" aria-keyshortcuts="Alt+S" onClick={acts.skip}>
              {t('acts.skip')}
              <KeyCombo keys="Alt+S" aria-hidden />
            </Button>
          )}
          {step !== 'sample' && (
            <Button variant="outline" aria-keyshortcuts="Alt+N" onClick={acts.restart}>
              {t('acts.restart')}
              <KeyCombo keys="Alt+N" aria-hidden />
            </Button>
          )}
        </div>
      </CardContent>
    </Card>
  );
}

function StepList({ step }: Pick<Calibration, 'step'>) {
  const t = useTranslations('scanner.steps');
  const reached = step === 'done' ? calibrationSteps.length : calibrationSteps.indexOf(step);

  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted-foreground">
      {calibrationSteps.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined} className={cn('flex items-center gap-1.5', each === step && 'font-semibold text-foreground')}>
          {index < reached ? <Check aria-hidden className="size-4" /> : <span className="digits">{index + 1}</span>}
          {t(`${each}.name`)}
        </li>
      ))}
    </ol>
  );
}
