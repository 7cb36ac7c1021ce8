import type { Recognition } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { SCORE } from '@/domain/identifiers/reading';

/** A clerk may scan two cards before looking up; more lines than this are a pasted text. */
const MOST_CODES = 6;

const TWO_JOINED = /^(\d{17}[\dX])(\d{17}[\dX])$/;

/** Any code read twice without a separator; half of a shorter text is too little to be one. */
const SHORTEST_CODE = 8;

function halvesOf(text: string): readonly string[] {
  const middle = text.length / 2;
  const isTwice = middle >= SHORTEST_CODE && Number.isInteger(middle) && text.startsWith(text.slice(middle));
  return isTwice ? [text.slice(0, middle), text.slice(middle)] : (TWO_JOINED.exec(text)?.slice(1) ?? []);
}

/** Where codes are cut out of one run of characters, one at least must be more than a shape that fits. */
function standsAlone({ valid, readings: [best] }: Recognition): boolean {
  return valid && best !== undefined && best.score >= SCORE.prefix;
}

function withDuplicateWarning(recognition: Recognition): Recognition {
  const [first, ...rest] = recognition.readings;
  const warnings = [...recognition.warnings, 'duplicate_scan'] as const;
  return { ...recognition, warnings, readings: first ? [{ ...first, warnings }, ...rest] : [] };
}

function severalCodes(recognitions: readonly Recognition[]): Recognition {
  const parts = recognitions.map(({ kind }) => kind);
  return {
    kind: 'multiple',
    valid: false,
    normalized: null,
    derived: { parts },
    candidates: [...new Set(parts)],
    warnings: [],
    reason: 'multiple_scans',
    assurance: 'none',
    masked: null,
    suggestion: null,
    // Each part alone might be acted on; which of them was meant is the clerk's to say.
    readings: recognitions.flatMap(({ readings: [best] }) => (best ? { ...best, decisive: false } : [])),
  };
}

/**
 * An input that is no code by itself may be several: the same card read twice counts once, two different cards
 * are a question for the clerk. Null when any part is unreadable, so that a number is never dug out of a text.
 */
export function recogniseSeparately(scan: Scan, readOne: (text: string) => Recognition): Recognition | null {
  const isOneRun = scan.lines.length === 1;
  const codes = isOneRun ? halvesOf(scan.compact) : scan.lines;
  if (codes.length < 2 || codes.length > MOST_CODES) return null;
  const recognitions = codes.map(readOne);
  const [first] = recognitions;
  if (!first || recognitions.some(({ kind }) => kind === 'unknown')) return null;
  if (isOneRun && !recognitions.some(standsAlone)) return null;
  const isOneCode = recognitions.every(
    ({ kind, normalized }) => normalized !== null && normalized === first.normalized && kind === first.kind,
  );
  return isOneCode ? withDuplicateWarning(first) : severalCodes(recognitions);
}
