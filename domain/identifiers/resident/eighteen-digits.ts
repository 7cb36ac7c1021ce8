import type { Derived, IdentifierKind, Reading, RecognitionContext, RejectionReason, Sex, Warning } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { readBirthDate } from '@/domain/identifiers/calendar';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * The grammar three person kinds share (GB 11643-1999): region or origin (6), birth date (8), sequence (3,
 * odd for men), check character (ISO 7064 MOD 11-2). They differ only in what the first six digits mean.
 */
export const EIGHTEEN = /^\d{17}[\dX]$/;

/** What one kind makes of digits 1–6. */
export type AreaReading =
  | { readonly ok: true; readonly derived: Derived; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly reason: RejectionReason };

export interface EighteenKind {
  readonly kind: IdentifierKind;
  /** Which numbers this kind answers for, by their first digit. */
  readonly owns: RegExp;
  readonly readArea: (area: string) => AreaReading;
}

export function sexOfSequence(lastDigit: string): Sex {
  return Number(lastDigit) % 2 === 1 ? 'M' : 'F';
}

/** Reads one eighteen-character number. The first failing rule is reported in the order area, date, check digit. */
export function readEighteen(rules: EighteenKind, number: string, today: string): Reading | null {
  if (!EIGHTEEN.test(number) || !rules.owns.test(number)) return null;
  const area = rules.readArea(number.slice(0, 6));
  const birth = readBirthDate(number.slice(6, 14), today);
  const checkPasses = mod11CheckCharacter(number.slice(0, 17)) === number.charAt(17);
  if (area.ok && birth.ok && checkPasses) {
    return accept(rules.kind, {
      normalized: number,
      score: SCORE.certain,
      assurance: 'checksum',
      derived: { sex: sexOfSequence(number.charAt(16)), birthDate: birth.date, ...area.derived },
      warnings: birth.implausible ? ['age_implausible', ...area.warnings] : area.warnings,
    });
  }
  const failures: RejectionReason[] = [];
  if (!area.ok) failures.push(area.reason);
  if (!birth.ok) failures.push(birth.reason);
  if (!checkPasses) failures.push('check_digit');
  return reject(rules.kind, failures[0] ?? 'check_digit', {
    normalized: number,
    // One slip is a mistyped number; several mean that it was something else, a payment code for instance.
    score: failures.length === 1 ? SCORE.nearMiss : SCORE.wreck,
    assurance: 'checksum',
  });
}

// O and the letters that look like digits in most typefaces; X is legal, and only as the last character.
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8' };

/** Offers the number with look-alike letters replaced, never applies it: the clerk compares it with the card. */
function readWithLetters(rules: EighteenKind, text: string, today: string): Reading | null {
  if (!/^[\dOILSB]{17}[\dXOILSB]$/.test(text)) return null;
  const repaired = text.replace(/[OILSB]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  if (repaired === text || !readEighteen(rules, repaired, today)?.valid) return null;
  return reject(rules.kind, 'letters_in_number', { score: SCORE.nearMiss, assurance: 'checksum', suggestion: repaired });
}

/** A scan that lost or doubled one character after a recognisable beginning. */
export function readWrongLength(rules: EighteenKind, text: string, today: string): Reading | null {
  if (!/^(?:\d{16}|\d{18})[\dX]$/.test(text) || !rules.owns.test(text)) return null;
  const area = rules.readArea(text.slice(0, 6));
  const regionIsKnown = area.ok && !area.warnings.includes('region_unknown');
  if (!regionIsKnown || !readBirthDate(text.slice(6, 14), today).ok) return null;
  return reject(rules.kind, 'length', { score: SCORE.nearMiss, assurance: 'checksum' });
}

/** The whole reading of one kind of the family: the number itself, then the named ways to damage one. */
export function readEighteenScan(rules: EighteenKind, scan: Scan, context: RecognitionContext): Reading | null {
  return (
    readEighteen(rules, scan.compact, context.today) ??
    readWithLetters(rules, scan.compact, context.today) ??
    readWrongLength(rules, scan.compact, context.today)
  );
}

/** 110101 19900307 4514 */
export function formatEighteen(number: string): string {
  return `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
}
