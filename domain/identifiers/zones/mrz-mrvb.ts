import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneLayout } from '@/domain/identifiers/zones/read-zone';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { takeTwoLines, TWO_LINE_DIGITS } from '@/domain/identifiers/zones/two-line-zone';

const LAYOUT: ZoneLayout = {
  kind: 'mrz_mrvb',
  take: (lines, today) => takeTwoLines(lines, today, () => []),
  digitPlaces: TWO_LINE_DIGITS,
};

/**
 * Visa zone, 2 × 36 (ICAO Doc 9303-7, MRV-B). It has no composite check digit, and a visa is not an identity
 * document: the name may be taken from it, never a key.
 */
export const mrzMrvb: IdentifierModule = {
  kind: 'mrz_mrvb',
  read: (scan, context) => readZone(LAYOUT, scan, context),
  format: asWritten,
  keys: noKeys,
};
