import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneLayout, ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentKeys } from '@/domain/identifiers/travel/passport-key';
import { documentCodeOf, readZone } from '@/domain/identifiers/zones/read-zone';
import { readSex, readZoneBirth, readZoneExpiry, readZoneName, withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/** Card zone, 3 × 30 (ICAO Doc 9303-5): foreign identity and residence cards. */

interface NumberField {
  readonly number: string;
  readonly printed: string;
}

/** A number too long for its nine places continues in the optional field, where its check digit then stands (§4.2.2). */
function takeNumber(first: string): NumberField {
  const overflow = first.slice(15).split('<')[0] ?? '';
  if (first.charAt(14) !== '<' || overflow === '') return { number: first.slice(5, 14), printed: first.charAt(14) };
  return { number: first.slice(5, 14) + overflow.slice(0, -1), printed: overflow.slice(-1) };
}

function takeThreeLines(lines: readonly string[], today: string): ZoneParts {
  const [first = '', second = '', third = ''] = lines;
  const { number, printed } = takeNumber(first);
  const sex = readSex(second.charAt(7));
  return {
    documentNumber: withoutFillers(number),
    checks: [
      { reason: 'document_number', covers: number, printed },
      { reason: 'birth_date', covers: second.slice(0, 6), printed: second.charAt(6) },
      { reason: 'expiry_date', covers: second.slice(8, 14), printed: second.charAt(14) },
      {
        reason: 'composite',
        covers: first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29),
        printed: second.charAt(29),
      },
    ],
    birth: readZoneBirth(second.slice(0, 6), today),
    expiry: readZoneExpiry(second.slice(8, 14), today),
    name: readZoneName(third),
    derived: {
      documentCode: documentCodeOf(first),
      issuer: withoutFillers(first.slice(2, 5)),
      nationality: withoutFillers(second.slice(15, 18)),
      ...(sex && { sex }),
    },
  };
}

const LAYOUT: ZoneLayout = {
  kind: 'mrz_td1',
  take: takeThreeLines,
  digitPlaces: [[0, 14, 15], [1, 0, 7], [1, 8, 15], [1, 29, 30]],
};

export const mrzTd1: IdentifierModule = {
  kind: 'mrz_td1',
  read: (scan, context) => readZone(LAYOUT, scan, context),
  format: asWritten,
  keys: ({ derived }) => documentKeys('identity_card', derived.issuer, derived.documentNumber),
};
