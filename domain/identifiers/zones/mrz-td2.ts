import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneLayout } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { compositeCheck, takeTwoLines, TWO_LINE_DIGITS } from '@/domain/identifiers/zones/two-line-zone';

const LAYOUT: ZoneLayout = {
  kind: 'mrz_td2',
  take: (lines, today) => takeTwoLines(lines, today, (second) => [compositeCheck(second, 35)]),
  digitPlaces: [...TWO_LINE_DIGITS, [1, 35, 36]],
};

/** Zone of larger cards, 2 × 36 (ICAO Doc 9303-6): foreign identity cards and a few passport cards. */
export const mrzTd2: IdentifierModule = {
  kind: 'mrz_td2',
  read: (scan, context) => readZone(LAYOUT, scan, context),
  format: asWritten,
  keys: ({ derived }) =>
    documentKeys(derived.documentCode?.startsWith('P') ? 'passport' : 'identity_card', derived.issuer, derived.documentNumber),
};
