import type { IdentifierKind, IdentityKey, IdentityScope, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';

/** What every kind offers, one file per kind. */
export interface IdentifierModule {
  readonly kind: IdentifierKind;
  /** Reads a scan as this kind: accepted, rejected with the first rule that failed, or null when it is nothing like it. */
  readonly read: (scan: Scan, context: RecognitionContext) => Reading | null;
  /** Groups a normal form for reading aloud; reading the result again gives the same normal form. */
  readonly format: (normalized: string) => string;
  /** The keys under which the index knows the bearer. Asked of valid readings only. */
  readonly keys: (reading: Reading, scope: IdentityScope) => readonly IdentityKey[];
}

/** For kinds written without groups. */
export function asWritten(normalized: string): string {
  return normalized;
}

/** For kinds that must never lead to a person: dynamic codes, payment codes, texts. */
export function noKeys(): readonly IdentityKey[] {
  return [];
}
