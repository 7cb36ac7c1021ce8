import { mrzProgress } from './mrz-shape';

export type ScanCaptureMethod = 'barcode' | 'qr' | 'mrz' | 'magstripe' | 'pasted';

/** Which kind of mark was read, as far as the payload itself tells; a scanner without AIM identifiers says only "barcode". */
export function scanCaptureMethod(text: string): Exclude<ScanCaptureMethod, 'pasted'> {
  if (mrzProgress(text) !== 'none') return 'mrz';
  // ISO/IEC 7811: track 1 opens with %, tracks 2 and 3 with ;, each ends with ?.
  if (/^(?:%[A-Za-z]|;\d).*\?/s.test(text)) return 'magstripe';
  if (/^\][Qd]/.test(text)) return 'qr';
  return 'barcode';
}
