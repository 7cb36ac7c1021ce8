import { isSoundOn } from '@/app/(console)/desk/sound-setting';
import type { Identification } from '@/domain/desk/desk-views';

/** One person · look at the screen · nobody by this card · something is wrong. */
type Signal = 'success' | 'attention' | 'unknown' | 'fault';

const signals: Record<Identification['outcome'] | 'failed', Signal> = {
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
};

type Tone = { hertz: number; after: number; lasts: number };

// Told apart by rhythm and direction, not only by pitch: one, two alike, two falling, one low and long.
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
};

const VOLUME = 0.12;

let context: AudioContext | undefined;

/** The clerk looks at the person: each outcome can be heard. Browsers without sound, or before the first key press, stay silent. */
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
