import { isSoundOn } from '@/app/(console)/desk/sound-setting';
import type { ScanNotice } from '@/components/scan-capture/scan-desk';
import type { Identification } from '@/domain/desk/desk-views';

/** One person · look at the screen · nobody by this card · something is wrong · nothing new · later · scan it again. */
type Signal = 'success' | 'attention' | 'unknown' | 'fault' | 'repeated' | 'waiting' | 'lost';

const signals: Record<Identification['outcome'] | ScanNotice['kind'] | 'failed', Signal> = {
  found: 'success',
  several: 'attention',
  unknown: 'unknown',
  nobody: 'unknown',
  invalid: 'fault',
  'not-an-identifier': 'fault',
  choose: 'attention',
  unresolved: 'fault',
  'too-few-terms': 'attention',
  failed: 'fault',
  duplicate: 'repeated',
  queued: 'waiting',
  discarded: 'lost',
};

type Tone = { hertz: number; after: number; lasts: number };

// Told apart by rhythm and direction, not only by pitch: one, two alike, two
// falling, one low and long; three quick ones alike, two rising, three falling.
const tunes: Record<Signal, readonly Tone[]> = {
  success: [{ hertz: 1320, after: 0, lasts: 0.09 }],
  attention: [
    { hertz: 880, after: 0, lasts: 0.07 },
    { hertz: 880, after: 0.12, lasts: 0.07 },
  ],
  unknown: [
    { hertz: 740, after: 0, lasts: 0.12 },
    { hertz: 494, after: 0.14, lasts: 0.18 },
  ],
  fault: [{ hertz: 220, after: 0, lasts: 0.35 }],
  repeated: [
    { hertz: 988, after: 0, lasts: 0.04 },
    { hertz: 988, after: 0.07, lasts: 0.04 },
    { hertz: 988, after: 0.14, lasts: 0.04 },
  ],
  waiting: [
    { hertz: 587, after: 0, lasts: 0.07 },
    { hertz: 880, after: 0.09, lasts: 0.09 },
  ],
  lost: [
    { hertz: 440, after: 0, lasts: 0.1 },
    { hertz: 330, after: 0.13, lasts: 0.1 },
    { hertz: 220, after: 0.26, lasts: 0.3 },
  ],
};

const VOLUME = 0.12;

let context: AudioContext | undefined;

/** The clerk looks at the person: each outcome of a scan can be heard. Browsers without sound, or before the first key press, stay silent. */
export function playOutcome(outcome: keyof typeof signals): void {
  if (!isSoundOn() || typeof AudioContext === 'undefined') return;

  context ??= new AudioContext();
  for (const tone of tunes[signals[outcome]]) playTone(context, tone);
}

function playTone(audio: AudioContext, { hertz, after, lasts }: Tone): void {
  const start = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();

  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(VOLUME, start);
  // An abrupt end clicks.
  gain.gain.exponentialRampToValueAtTime(0.001, start + lasts);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + lasts);
}
