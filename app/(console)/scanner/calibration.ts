import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { learnCapsLock, learnScanner, learnSeparator, type Lesson, type LessonFault } from '@/domain/scanning/learn-scanner';
import type { LearnedScanner } from '@/domain/scanning/learned-scanner';

/** Three scans; each of the last two can be left out. */
export const calibrationSteps = ['sample', 'separated', 'capsLock'] as const;

export type CalibrationStep = (typeof calibrationSteps)[number];

export type Calibration = {
  readonly step: CalibrationStep | 'done';
  /** What the scans so far have taught. */
  readonly learned: LearnedScanner | null;
  /** Why the latest scan taught nothing; it is to be made again. */
  readonly fault: LessonFault | null;
};

export const NEW_CALIBRATION: Calibration = { step: 'sample', learned: null, fault: null };

function teach({ step, learned }: Calibration, strokes: readonly KeyStroke[], today: string): Lesson {
  if (step === 'sample' || !learned) return learnScanner(strokes, today);
  return step === 'separated' ? learnSeparator(learned, strokes) : learnCapsLock(learned, strokes);
}

function stepAfter(step: Calibration['step'], learned: LearnedScanner | null): Calibration['step'] {
  if (step === 'sample') return 'separated';
  // With Caps Lock on from the start the first scan has said it already.
  return step === 'separated' && learned?.capsLock === 'unknown' ? 'capsLock' : 'done';
}

export function afterScan(calibration: Calibration, strokes: readonly KeyStroke[], today: string): Calibration {
  const lesson = teach(calibration, strokes, today);
  if (!lesson.ok) return { ...calibration, fault: lesson.fault };

  return { step: stepAfter(calibration.step, lesson.learned), learned: lesson.learned, fault: null };
}

/** The first scan cannot be left out: everything else rests on it. */
export function afterSkip(calibration: Calibration): Calibration {
  if (calibration.step === 'sample' || calibration.step === 'done') return calibration;
  return { ...calibration, step: stepAfter(calibration.step, calibration.learned), fault: null };
}
