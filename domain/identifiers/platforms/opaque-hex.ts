import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { IdentifierKind, Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * A bare hexadecimal string: an electronic health card id, a regional master index id (64 digits), or any hash.
 * Nothing in it tells them apart; the platform must be asked.
 */

const OFFERS: Readonly<Record<number, readonly IdentifierKind[]>> = {
  32: ['ehc_id', 'hash'],
  64: ['ehc_id', 'empi_index', 'hash'],
  96: ['ehc_id', 'hash'],
  128: ['ehc_id', 'hash'],
};
const BITS_PER_DIGIT = 4;

function read(scan: Scan): Reading | null {
  const digits = scan.compact;
  const candidates = OFFERS[digits.length];
  if (!candidates || !/^[0-9A-F]+$/.test(digits)) return null;
  return accept('opaque_hex', {
    normalized: digits,
    score: SCORE.prefix,
    assurance: 'server',
    derived: { bits: digits.length * BITS_PER_DIGIT },
    candidates,
    warnings: ['cannot_tell_card_id_from_hash'],
  });
}

export const opaqueHex: IdentifierModule = {
  kind: 'opaque_hex',
  read,
  format: asWritten,
  // A card already known by its QR is found by its bare id; a hash claims nothing.
  keys: (reading) => [{ system: 'ehc_id', value: reading.normalized ?? '', strength: 'WEAK', claims: false }],
};
