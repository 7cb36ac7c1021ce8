import { openEnvelope } from '@/domain/identifiers/envelope';
import { fold } from '@/domain/identifiers/fold';
import { MAX_INPUT_LENGTH } from '@/domain/identifiers/guards';
import type { Reading, Recognition, RecognitionContext } from '@/domain/identifiers/identifier';
import { readEveryWay } from '@/domain/identifiers/read-every-way';
import { SCORE } from '@/domain/identifiers/reading';
import { recognise } from '@/domain/identifiers/recognise';

/**
 * Why a reading stands where it does. `leads` and `acted-on` are the first reading: offered, or certain enough that
 * the desk acts without asking. `rejected`: a rule of its kind is broken. `hint`: it only helps a search.
 * `beside`: offered as another choice. `overruled`: one that passed every check leaves no room for shapes.
 * `too-weak`: another kind uses this shape far more often.
 */
export const STANDINGS = ['acted-on', 'leads', 'beside', 'rejected', 'overruled', 'too-weak', 'hint'] as const;

export type Standing = (typeof STANDINGS)[number];

export interface ExplainedReading extends Reading {
  readonly standing: Standing;
}

export interface Explanation {
  readonly recognition: Omit<Recognition, 'readings'>;
  /** What was compared, without the scanner's wrapping; empty for several lines. */
  readonly compact: string;
  /** AIM symbology identifier, where the scanner sent one. */
  readonly symbology: string | null;
  /** Every reading of the whole input, the first one first. */
  readonly readings: readonly ExplainedReading[];
}

/** Reads an input as the desk does, and says of each kind that could be meant why it leads, stands beside, or falls. */
export function explainRecognition(input: string, context: RecognitionContext): Explanation {
  const { readings: ranked, ...recognition } = recognise(input, context);
  const scan = openEnvelope(fold(input.slice(0, MAX_INPUT_LENGTH)));
  const others = ranked.length === 0 ? [] : readEveryWay(scan, context).filter(({ kind }) => !ranked.some((one) => one.kind === kind));

  return {
    recognition,
    compact: scan.compact,
    symbology: scan.symbology,
    readings: [...ranked, ...others.toSorted((one, two) => two.score - one.score)].map((reading) => ({
      ...reading,
      standing: standingOf(reading, ranked),
    })),
  };
}

function standingOf(reading: Reading, ranked: readonly Reading[]): Standing {
  const [best] = ranked;
  if (reading.score <= SCORE.hint) return 'hint';
  if (reading === best) return reading.decisive ? 'acted-on' : reading.valid ? 'leads' : 'rejected';
  if (!reading.valid) return 'rejected';
  if (ranked.includes(reading)) return 'beside';
  return best && best.score >= SCORE.certain ? 'overruled' : 'too-weak';
}
