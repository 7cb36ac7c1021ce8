import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { takeTwoLines } from '@/domain/identifiers/zones/two-line-zone';

/**
 * Visa zone, 2 × 36 (ICAO Doc 9303-7, MRV-B). It has no composite check digit, and a visa is not an identity
 * document: the name may be taken from it, never a key.
 */
export const mrzMrvb: IdentifierModule = {
  kind: 'mrz_mrvb',
  read: (scan, context) => readZone('mrz_mrvb', scan, context, (lines, today) => takeTwoLines(lines, today, () => [])),
  format: asWritten,
  keys: noKeys,
};
