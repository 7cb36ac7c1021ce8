import type { Reading, Recognition, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import type { Refusal } from '@/domain/identifiers/guards';
import { openEnvelope } from '@/domain/identifiers/envelope';
import { fold } from '@/domain/identifiers/fold';
import { findRefusal, MAX_INPUT_LENGTH } from '@/domain/identifiers/guards';
import { candidatesOf, rank } from '@/domain/identifiers/rank';
import { SCORE } from '@/domain/identifiers/reading';
import { readEveryWay } from '@/domain/identifiers/read-every-way';
import { recogniseSeparately } from '@/domain/identifiers/recognise-separately';

/** What recognition answers when no reading stands: named, so that the desk can say what to do about it. */
function refused({ kind, reason }: Refusal, hints: readonly Reading[] = []): Recognition {
  return {
    kind,
    valid: false,
    normalized: null,
    derived: {},
    candidates: kind === 'url' ? ['url'] : [],
    warnings: [],
    reason,
    assurance: 'none',
    masked: null,
    suggestion: null,
    readings: hints,
  };
}

// The forms this product's own masks leave of a number. Kinds that can be told from theirs refuse them by name.
const MASKED = /^(?:[A-Z0-9]{2}\*{3,5}[A-Z0-9]{3}|[A-Z0-9]{3}\*{4,12}[A-Z0-9]{4}|[A-Z0-9]{4}\*{8}[A-Z0-9]{4})$/;

function fromReadings(readings: readonly Reading[], { compact }: Scan): Recognition {
  const [best] = readings;
  if (!best || best.score <= SCORE.hint) {
    return refused({ kind: 'unknown', reason: MASKED.test(compact) ? 'masked_input' : 'unrecognised' }, readings);
  }
  const { kind, valid, normalized, derived, warnings, reason, assurance, masked, suggestion } = best;
  const candidates = candidatesOf(readings);
  return { kind, valid, normalized, derived, candidates, warnings, reason, assurance, masked, suggestion, readings };
}

function recogniseScan(scan: Scan, context: RecognitionContext): Recognition {
  return fromReadings(rank(readEveryWay(scan, context)), scan);
}

/**
 * Reads what a scanner sent or a clerk typed. Answers every plausible reading, best first, each with its
 * warnings or the first rule it broke; never throws, whatever the input.
 */
export function recognise(input: string, context: RecognitionContext): Recognition {
  if (input.length > MAX_INPUT_LENGTH) return refused({ kind: 'too_long', reason: 'too_long' });
  const scan = openEnvelope(fold(input));
  const refusal = findRefusal(scan);
  if (refusal) return refused(refusal);
  const recognition = recogniseScan(scan, context);
  if (recognition.kind !== 'unknown') return recognition;
  const separate = recogniseSeparately(scan, (text) => recogniseScan(openEnvelope(text), context));
  return separate ?? recognition;
}
