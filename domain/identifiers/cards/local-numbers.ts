import type { IdentifierKind, IdentityKey, IdentityScope, LocalPattern, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { compileLocalPattern } from '@/domain/identifiers/cards/compile-local-pattern';
import { MAX_LOCAL_LENGTH } from '@/domain/identifiers/cards/parse-local-pattern';
import { accept, SCORE } from '@/domain/identifiers/reading';

/** The compact form of an identifier this hospital issues: prefix and padding removed as it configured. */
function normalizeLocal(pattern: LocalPattern, compact: string): string {
  const prefix = pattern.stripPrefix?.toUpperCase() ?? '';
  const number = prefix !== '' && compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
  return pattern.leadingZeros === 'strip' ? number.replace(/^0+(?=.)/, '') : number;
}

function matches(pattern: LocalPattern, compact: string): boolean {
  return compileLocalPattern(pattern.regex)?.test(compact) ?? false;
}

const LOCAL_KINDS: readonly IdentifierKind[] = ['hospital_card', 'rfid_uid', 'ss_card_no'];

/**
 * The kind a pattern stands for. Anything but the kinds that have no grammar of their own is a hospital card: no
 * pattern may turn a number into a passport or a resident number.
 */
export function kindOfPattern(pattern: LocalPattern): IdentifierKind {
  return LOCAL_KINDS.find((kind) => kind === pattern.kind) ?? 'hospital_card';
}

/** Reads a scan as a number configured for this desk under `kind`; the first matching pattern wins. */
export function readLocal(kind: IdentifierKind, scan: Scan, context: RecognitionContext): Reading | null {
  if (scan.compact === '' || scan.compact.length > MAX_LOCAL_LENGTH) return null;
  const pattern = context.localPatterns.find((one) => kindOfPattern(one) === kind && matches(one, scan.compact));
  if (!pattern) return null;
  return accept(kind, {
    normalized: normalizeLocal(pattern, scan.compact),
    score: SCORE.local,
    assurance: 'format',
    assigner: pattern.assigner,
  });
}

/**
 * A local number identifies only within its assigner. One that no pattern vouches for is looked up as this
 * hospital's own, but never claimed: it may as well be another hospital's card.
 */
export function localKeys({ kind, normalized, assigner }: Reading, scope: IdentityScope): readonly IdentityKey[] {
  const system = `${kind}:${assigner ?? scope.organisationCode}`;
  return [{ system, value: normalized ?? '', strength: 'LOCAL', claims: assigner !== null }];
}
