import type { Derived, IdentifierKind, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import type { ZoneBirth, ZoneCheck, ZoneExpiry, ZoneName } from '@/domain/identifiers/zones/zone-fields';
import { firstFailedCheck, withoutFillers } from '@/domain/identifiers/zones/zone-fields';
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

/** Reads a scan in one layout: first the check digits in the order they are printed, then whether the dates exist. */
export function readZone(
  kind: IdentifierKind,
  scan: Scan,
  context: RecognitionContext,
  take: (lines: readonly string[], today: string) => ZoneParts,
): Reading | null {
  const lines = zoneLines(scan);
  if (!lines || layoutOf(lines) !== kind) return null;
  const parts = take(lines, context.today);
  const normalized = lines.join('\n');
  const masked = maskIdentifier('passport_other', parts.documentNumber);
  const failed = firstFailedCheck(parts.checks);
  const reason = failed ?? (parts.birth.isPossible && parts.expiry.date !== null ? null : 'bad_date');
  if (reason === null) return acceptZone(kind, normalized, parts, masked);
  return reject(kind, reason, {
    normalized,
    score: SCORE.certain,
    assurance: 'checksum',
    warnings: parts.birth.warnings,
    masked,
  });
}
