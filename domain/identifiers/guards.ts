import type { IdentifierKind, RejectionReason } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { isGs1Symbology } from '@/domain/identifiers/envelope';

/** Longest legal input is a reader record of some 600 characters; beyond this nothing else runs. */
export const MAX_INPUT_LENGTH = 4096;

export interface Refusal {
  readonly kind: IdentifierKind;
  readonly reason: RejectionReason;
}

// Never fetched, never made clickable: whoever prints a code chooses where the link leads.
const URL_SCHEME = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|(?:https?|weixin|wxp|alipays?|javascript|vbscript|data|file|mailto|tel):)/i;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const GROUP_SEPARATOR = 0x1d;

function isControl(code: number): boolean {
  if (code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN) return false;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

function hasForbiddenCharacters(scan: Scan): boolean {
  if (!scan.text.isWellFormed()) return true;
  for (let index = 0; index < scan.text.length; index += 1) {
    const code = scan.text.charCodeAt(index);
    if (code === GROUP_SEPARATOR && isGs1Symbology(scan.symbology)) continue;
    if (isControl(code)) return true;
  }
  return false;
}

const GUARDS: readonly (Refusal & { readonly refuses: (scan: Scan) => boolean })[] = [
  { kind: 'empty', reason: 'empty', refuses: (scan) => scan.text === '' },
  { kind: 'unknown', reason: 'control_characters', refuses: hasForbiddenCharacters },
  { kind: 'url', reason: 'url', refuses: (scan) => URL_SCHEME.test(scan.text) },
];

/** Inputs no kind may read: nothing, control characters and lone surrogates inside, links. */
export function findRefusal(scan: Scan): Refusal | null {
  const guard = GUARDS.find(({ refuses }) => refuses(scan));
  return guard ? { kind: guard.kind, reason: guard.reason } : null;
}
