import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneLayout } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { compositeCheck, passportOptionalCheck, takeTwoLines, TWO_LINE_DIGITS } from '@/domain/identifiers/zones/two-line-zone';

const LAYOUT: ZoneLayout = {
  kind: 'mrz_td3',
  take: (lines, today) =>
    takeTwoLines(lines, today, (second) => [passportOptionalCheck(second), compositeCheck(second, 43)]),
  digitPlaces: [...TWO_LINE_DIGITS, [1, 43, 44]],
};

/**
 * Passport zone, 2 × 44 (ICAO Doc 9303-4). Mainland e-passports print document code PO and fill the optional
 * field of line 2 with a letter-coded value and no filler at all; that field is not decoded.
 */
export const mrzTd3: IdentifierModule = {
  kind: 'mrz_td3',
  read: (scan, context) => readZone(LAYOUT, scan, context),
  format: asWritten,
  keys: ({ derived }) => documentKeys('passport', derived.issuer, derived.documentNumber),
};
