import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { compositeCheck, takeTwoLines } from '@/domain/identifiers/zones/two-line-zone';

/** Zone of larger cards, 2 × 36 (ICAO Doc 9303-6): foreign identity cards and a few passport cards. */
export const mrzTd2: IdentifierModule = {
  kind: 'mrz_td2',
  read: (scan, context) =>
    readZone('mrz_td2', scan, context, (lines, today) =>
      takeTwoLines(lines, today, (second) => [compositeCheck(second, 35)]),
    ),
  format: asWritten,
  keys: ({ derived }) =>
    documentKeys(derived.documentCode?.startsWith('P') ? 'passport' : 'identity_card', derived.issuer, derived.documentNumber),
};
