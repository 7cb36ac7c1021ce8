import type { LearnedScanner } from '@/domain/scanning/learned-scanner';

/** Hands the settings over as a file, for the next workstation with the same scanner. Nothing of a person is in them. */
export function downloadLearnedScanner(learned: LearnedScanner): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(learned, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `yika-scanner-${learned.learnedOn}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
