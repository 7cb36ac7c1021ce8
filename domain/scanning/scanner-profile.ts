import type { Terminator } from './key-stroke';

/** Milliseconds. A burst passes when every pause and the median pause stay within the rule. */
export type TimingRule = {
  /** Longest pause between two keys of one burst. */
  readonly gap: number;
  readonly median: number;
  /** Longest pause before the terminator, which some scanners send late. */
  readonly beforeTerminator: number;
};

/** How the scanner of one workstation behaves. Calibration may replace any value; every figure has its parent beside it. */
export type ScannerProfile = {
  /** Accepted whatever the content: 0.0015 % of entries typed at 150 wpm pass it in simulation. */
  readonly strict: TimingRule;
  /** Accepted only with evidence in the content: Bluetooth scanners and virtual desktops pass it, so do 0.6 % of 150-wpm entries. */
  readonly loose: TimingRule;
  readonly minimumKeys: number;
  /** Short local card numbers: no hand presses this many keys at this median pause. Never applied to what stands in a field. */
  readonly short: { readonly keys: number; readonly median: number };
  /** After this many pauses of at most `gap`, further keys are held back from the field. */
  readonly hold: { readonly afterFastGaps: number; readonly gap: number };
  /** A key that stands alone for this long was pressed by a hand: the arbiter between shortcuts and scans. */
  readonly handPause: number;
  /** Wait for the next line of a document, and the quiet that ends a scan without terminator. */
  readonly linePause: number;
  /** A line feed or second Enter this soon after a scan still belongs to it (CR LF suffixes). */
  readonly trailingPause: number;
  /** A fast run of this many keys that stopped without terminator taints a scan that ends within the time. */
  readonly interruption: { readonly keys: number; readonly within: number };
  /** What may end a scan; empty when the scanner sends nothing. */
  readonly terminators: readonly Terminator[];
  /** Sent before every scan; stripped. Empty when none is set up. */
  readonly prefix: string;
  /** `us`: the scanner types as on a US keyboard whatever the computer believes; `computer`: both were set alike. */
  readonly layout: 'us' | 'computer';
  /** Whether the scanner reads the Caps Lock light and compensates; unknown until calibrated. */
  readonly capsLock: 'unknown' | 'ignored' | 'compensated';
  /** Keys that stand for a control character, by `code`. */
  readonly tokenKeys: Readonly<Record<string, string>>;
  /** Text that stands for a control character. */
  readonly tokenTexts: Readonly<Record<string, string>>;
  /** Whether every terminator may be followed by another line (ID readers that type field after field). */
  readonly lines: 'by-content' | 'always';
};

export const GROUP_SEPARATOR = '\u001d';

/** Longest payload taken: an MRZ has 90 characters, a reader's record some 600, a QR code of ours 500. */
export const MAXIMUM_PAYLOAD = 4096;

/** The commonest set-up: US layout, no prefix, Enter or Tab at the end. */
export const DEFAULT_PROFILE: ScannerProfile = {
  strict: { gap: 60, median: 35, beforeTerminator: 90 },
  loose: { gap: 150, median: 50, beforeTerminator: 150 },
  minimumKeys: 6,
  short: { keys: 3, median: 15 },
  hold: { afterFastGaps: 3, gap: 40 },
  handPause: 70,
  linePause: 120,
  trailingPause: 60,
  interruption: { keys: 4, within: 1000 },
  terminators: ['Enter', 'NumpadEnter', 'Tab'],
  prefix: '',
  layout: 'us',
  capsLock: 'unknown',
  tokenKeys: {},
  tokenTexts: { '<GS>': GROUP_SEPARATOR, '{GS}': GROUP_SEPARATOR },
  lines: 'by-content',
};
