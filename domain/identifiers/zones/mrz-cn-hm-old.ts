import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentCodeOf, readZone } from '@/domain/identifiers/zones/read-zone';
import { readCenturyBirth, readSex, readZoneExpiry, readZoneName, withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/**
 * Zone of the home-return permit of 1999–2012 (code C< followed by CHN), 3 × 30. Line 2 carries the
 * eleven-character number and the centuries of birth and expiry as digits; the rule of its last check digit is
 * not published and stays unverified.
 */

const CENTURIES: Readonly<Record<string, string>> = { '0': '18', '1': '19', '2': '20' };

function take(lines: readonly string[], today: string): ZoneParts {
  const [first = '', second = '', third = ''] = lines;
  const sex = readSex(second.charAt(7));
  return {
    documentNumber: withoutFillers(second.slice(15, 26)),
    checks: [
      { reason: 'document_number', covers: second.slice(15, 26), printed: second.charAt(26) },
      { reason: 'birth_date', covers: second.slice(0, 6), printed: second.charAt(6) },
      { reason: 'expiry_date', covers: second.slice(8, 14), printed: second.charAt(14) },
    ],
    birth: readCenturyBirth(CENTURIES[second.charAt(27)], second.slice(0, 6), today),
    expiry: readZoneExpiry(second.slice(8, 14), today, CENTURIES[second.charAt(28)]),
    name: readZoneName(third),
    derived: { documentCode: documentCodeOf(first), ...(sex && { sex }) },
  };
}

export const mrzCnHmOld: IdentifierModule = {
  kind: 'mrz_cn_hm_old',
  read: (scan, context) => readZone({ kind: 'mrz_cn_hm_old', take }, scan, context),
  format: asWritten,
  // The last two of the eleven characters count replacements of the card.
  keys: ({ derived }) => [
    { system: 'hm_permit', value: derived.documentNumber?.slice(0, 9) ?? '', strength: 'STRONG', claims: true },
  ],
};
