import { useMemo } from 'react';

import { workstationSetting } from '@/app/(console)/desk/workstation-setting';
import { parseLearnedScanner } from '@/app/(console)/scanner/parse-learned-scanner';
import { profileOf, type LearnedScanner } from '@/domain/scanning/learned-scanner';
import { DEFAULT_PROFILE, type ScannerProfile } from '@/domain/scanning/scanner-profile';

const setting = workstationSetting('yika.scanner');

export function keepLearnedScanner(learned: LearnedScanner | null): void {
  setting.write(learned ? JSON.stringify(learned) : '');
}

/** What this workstation's scanner is known to do; null before calibration. */
export function useLearnedScanner(): LearnedScanner | null {
  const text = setting.useValue();

  return useMemo(() => (text ? parseLearnedScanner(text) : null), [text]);
}

/** How the keys of this workstation are to be read: as calibrated, else as most scanners behave. */
export function useScannerProfile(): ScannerProfile {
  const learned = useLearnedScanner();

  return useMemo(() => (learned ? profileOf(learned) : DEFAULT_PROFILE), [learned]);
}
