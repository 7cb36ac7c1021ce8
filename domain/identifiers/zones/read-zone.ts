import type { Derived, IdentifierKind, Reading, RecognitionContext, RejectionReason } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import type { DigitPlace, ZoneBirth, ZoneCheck, ZoneExpiry, ZoneName } from '@/domain/identifiers/zones/zone-fields';
import { firstFailedCheck, repairDigits, withoutFillers } from '@/domain/identifiers/zones/zone-fields';
import { layoutOf, zoneLines } from '@/domain/identifiers/zones/zone';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/** What one layout takes out of its lines. */
export interface ZoneParts {
  readonly documentNumber: string;
  readonly checks: readonly ZoneCheck[];
  readonly birth: ZoneBirth;
  readonly expiry: ZoneExpiry;
  readonly name: ZoneName | null;
  readonly derived: Derived;
}

/** Document code without its filler, as `derived` carries it: `P<` is P, `PO` stays. */
export function documentCodeOf(line: string): string {
  return withoutFillers(line.slice(0, 2));
}

function acceptZone(kind: IdentifierKind, normalized: string, parts: ZoneParts, masked: string): Reading {
  return accept(kind, {
    normalized,
    score: SCORE.certain,
    assurance: 'checksum',
    derived: {
      ...parts.derived,
      documentNumber: parts.documentNumber,
      ...(parts.birth.date !== null && { birthDate: parts.birth.date }),
      ...(parts.expiry.date !== null && { expiryDate: parts.expiry.date }),
      ...parts.name?.derived,
    },
    warnings: [...parts.birth.warnings, ...parts.expiry.warnings, ...(parts.name?.warnings ?? [])],
    masked,
  });
}

/** One layout: how its lines are taken apart and where only digits may stand. */
export interface ZoneLayout {
  readonly kind: IdentifierKind;
  readonly take: (lines: readonly string[], today: string) => ZoneParts;
  readonly digitPlaces?: readonly DigitPlace[];
}

/** The first failing check digit in the order they are printed, then a date that does not exist. */
function findFault({ checks, birth, expiry }: ZoneParts): RejectionReason | null {
  return firstFailedCheck(checks) ?? (birth.isPossible && expiry.date !== null ? null : 'bad_date');
}

/** The zone with misread digits put right, if every check then passes; offered to the clerk, never applied. */
function suggestRepair(lines: readonly string[], today: string, { take, digitPlaces = [] }: ZoneLayout): string | null {
  const repaired = repairDigits(lines, digitPlaces);
  return findFault(take(repaired, today)) === null ? repaired.join('\n') : null;
}

/** Reads a scan in one layout; null when its lines follow another. */
export function readZone(layout: ZoneLayout, scan: Scan, { today }: RecognitionContext): Reading | null {
  const lines = zoneLines(scan);
  if (!lines || layoutOf(lines) !== layout.kind) return null;
  const parts = layout.take(lines, today);
  const normalized = lines.join('\n');
  const masked = maskIdentifier('passport_other', parts.documentNumber);
  const reason = findFault(parts);
  if (reason === null) return acceptZone(layout.kind, normalized, parts, masked);
  const suggestion = suggestRepair(lines, today, layout);
  return reject(layout.kind, reason, {
    normalized,
    score: SCORE.certain,
    assurance: 'checksum',
    warnings: parts.birth.warnings,
    masked,
    ...(suggestion !== null && { suggestion }),
  });
}
