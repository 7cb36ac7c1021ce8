import { fillField } from './insert-text';
import type { ScanField } from './scan-desk';

/** The kind of a scanned text, in the words that fields use in `data-accepts-scan`; null when it is none. */
export type ClassifyScan = (text: string) => string | null;

const NO_FIELD: ScanField = { takes: 'takes-none', fill: () => undefined };

/**
 * What the focused field says about scans: `data-accepts-scan="prc_id18 mobile"` takes those kinds and no others,
 * the attribute without a value takes any.
 */
export function findScanField(focused: Element | null, classify: ClassifyScan, text: string): ScanField {
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return NO_FIELD;

  const accepted = focused.dataset['acceptsScan'];
  if (accepted === undefined) return NO_FIELD;

  const kind = classify(text);
  const takes = accepted === '' || (kind !== null && accepted.split(/\s+/).includes(kind));
  return { takes: takes ? 'takes-this' : 'takes-others', fill: (scanned) => fillField(focused, scanned) };
}
