import type { ScanDoubt } from './decode-keys';
import type { ScanReading } from './detector-state';
import type { ScanCaptureMethod } from './scan-capture-method';

/** One scan as the desk receives it. Lives in memory only: the text never reaches a log, an address or a store. */
export type CapturedScan = {
  readonly id: string;
  readonly text: string;
  readonly terminator: ScanReading['terminator'];
  readonly characters: number;
  readonly milliseconds: number;
  readonly captureMethod: ScanCaptureMethod;
  /** `uncertain`: ask for another scan unless the text proves itself by a check digit. */
  readonly confidence: 'certain' | 'uncertain';
  readonly doubts: readonly ScanDoubt[];
};
