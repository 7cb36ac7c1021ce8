import { THRESHOLDS } from '@/domain/matching/decide-pair';

/** From the most likely one person to the least. */
export const SCORE_BANDS = ['strong', 'likely', 'doubtful', 'weak'] as const;

export type ScoreBand = (typeof SCORE_BANDS)[number];

/** A weight in words: enough for the machine to join, more likely one person than two, worth a look, not even that. The bounds are those of `THRESHOLDS` and even odds. */
export function scoreBand(milliBits: number): ScoreBand {
  const bits = milliBits / 1000;

  if (bits >= THRESHOLDS.link) return 'strong';
  if (bits >= 0) return 'likely';
  return bits >= THRESHOLDS.review ? 'doubtful' : 'weak';
}
