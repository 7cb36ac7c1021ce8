import type { CapturedScan } from '@/domain/scanning/captured-scan';
import type { ScanReading } from '@/domain/scanning/detector-state';
import { scanCaptureMethod } from '@/domain/scanning/scan-capture-method';

/** Numbers the scans of one page. A counter, since random ids need HTTPS, which not every hospital's intranet has. */
export function toCapturedScan() {
  let count = 0;

  return (reading: ScanReading, pasted: boolean): CapturedScan => {
    count += 1;
    return {
      ...reading,
      id: `scan-${count}`,
      captureMethod: pasted ? 'pasted' : scanCaptureMethod(reading.text),
      confidence: reading.doubts.length > 0 ? 'uncertain' : 'certain',
    };
  };
}
