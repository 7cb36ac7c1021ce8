import type { Terminator } from './key-stroke';
import { DEFAULT_PROFILE, GROUP_SEPARATOR, type ScannerProfile } from './scanner-profile';

/** What calibration found out about the scanner of one workstation. The workstation keeps it, and it travels as a file. */
export type LearnedScanner = {
  readonly version: 1;
  /** YYYY-MM-DD. */
  readonly learnedOn: string;
  /** Milliseconds between keys. */
  readonly medianGap: number;
  readonly longestGap: number;
  readonly terminator: Terminator | 'None';
  /** Sent before every code; empty when nothing is. */
  readonly prefix: string;
  /** Every code begins with its AIM symbology identifier, which recognition reads. */
  readonly namesSymbology: boolean;
  readonly layout: ScannerProfile['layout'];
  readonly capsLock: ScannerProfile['capsLock'];
  readonly separator: LearnedSeparator;
};

/** How a group separator arrives: as the control character, as another key or text, not at all, or nobody tried. */
export type LearnedSeparator =
  | { readonly sent: 'control' | 'lost' | 'untried' }
  | { readonly sent: 'key'; readonly code: string }
  | { readonly sent: 'text'; readonly text: string };

/** The pauses of three scans are a small sample of what the scanner will ever do. */
const SLACK = 1.5;
/** Beyond these a scanner is as slow as a hand, and no rule of time can tell them apart. */
const SLOWEST = { gap: 400, median: 150 };

function slowed(usual: number, seen: number, slowest = SLOWEST.gap): number {
  return Math.min(Math.max(usual, Math.ceil(seen * SLACK)), Math.max(usual, slowest));
}

/**
 * How the detector should read this scanner. The strict rule stays as simulated, whatever the scanner: it alone
 * accepts any content. The loose rule, which asks for evidence in the content, follows a slower scanner.
 */
export function profileOf(learned: LearnedScanner): ScannerProfile {
  const { loose, handPause, linePause, tokenKeys, tokenTexts, terminators } = DEFAULT_PROFILE;
  const { medianGap, longestGap, separator } = learned;
  const gap = slowed(loose.gap, longestGap);

  return {
    ...DEFAULT_PROFILE,
    loose: { gap, median: slowed(loose.median, medianGap, SLOWEST.median), beforeTerminator: gap },
    // Else the letters of a slow scan would each pass for a key that stood alone.
    handPause: slowed(handPause, longestGap),
    linePause: slowed(linePause, longestGap),
    terminators: learned.terminator === 'None' ? [] : terminators,
    prefix: learned.prefix,
    layout: learned.layout,
    capsLock: learned.capsLock,
    tokenKeys: separator.sent === 'key' ? { ...tokenKeys, [separator.code]: GROUP_SEPARATOR } : tokenKeys,
    tokenTexts: separator.sent === 'text' ? { ...tokenTexts, [separator.text]: GROUP_SEPARATOR } : tokenTexts,
  };
}
