import type { Recognition } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';

/** A clerk may scan two cards before looking up; more lines than this are a pasted text. */
const MOST_CODES = 6;

const TWO_JOINED = /^(\d{17}[\dX])(\d{17}[\dX])$/;

function separateCodes(scan: Scan): readonly string[] {
  if (scan.lines.length > 1) return scan.lines;
  return TWO_JOINED.exec(scan.compact)?.slice(1) ?? [];
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
  const codes = separateCodes(scan);
  if (codes.length < 2 || codes.length > MOST_CODES) return null;
  const recognitions = codes.map(readOne);
  const [first] = recognitions;
  if (!first || recognitions.some(({ kind }) => kind === 'unknown')) return null;
  const isOneCode = recognitions.every(
    ({ kind, normalized }) => normalized !== null && normalized === first.normalized && kind === first.kind,
  );
  return isOneCode ? withDuplicateWarning(first) : severalCodes(recognitions);
}
