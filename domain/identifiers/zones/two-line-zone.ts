import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import type { DigitPlace, ZoneCheck } from '@/domain/identifiers/zones/zone-fields';
import { documentCodeOf } from '@/domain/identifiers/zones/read-zone';
import { optionalDataCheck, readSex, readZoneBirth, readZoneExpiry, readZoneName, withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/**
 * The second line that passports (TD3), 2×36 cards (TD2) and visas (MRV-A, MRV-B) share up to its 28th
 * character: number, nationality, birth, sex, expiry (ICAO Doc 9303 parts 4, 6 and 7).
 */
export function takeTwoLines(
  lines: readonly string[],
  today: string,
  ownChecks: (second: string) => readonly ZoneCheck[],
): ZoneParts {
  const [first = '', second = ''] = lines;
  const sex = readSex(second.charAt(20));
  return {
    documentNumber: withoutFillers(second.slice(0, 9)),
    checks: [
      { reason: 'document_number', covers: second.slice(0, 9), printed: second.charAt(9) },
      { reason: 'birth_date', covers: second.slice(13, 19), printed: second.charAt(19) },
      { reason: 'expiry_date', covers: second.slice(21, 27), printed: second.charAt(27) },
      ...ownChecks(second),
    ],
    birth: readZoneBirth(second.slice(13, 19), today),
    expiry: readZoneExpiry(second.slice(21, 27), today),
    name: readZoneName(first.slice(5)),
    derived: {
      documentCode: documentCodeOf(first),
      issuer: withoutFillers(first.slice(2, 5)),
      nationality: withoutFillers(second.slice(10, 13)),
      ...(sex && { sex }),
    },
  };
}

/** Check digits and dates of the shared part of line 2; what stands in TD3's optional field may be letters. */
export const TWO_LINE_DIGITS: readonly DigitPlace[] = [[1, 9, 10], [1, 13, 20], [1, 21, 28]];

/** The composite of TD3 and TD2 covers number, birth, expiry and optional data with their check digits. */
export function compositeCheck(second: string, end: number): ZoneCheck {
  return {
    reason: 'composite',
    covers: second.slice(0, 10) + second.slice(13, 20) + second.slice(21, end),
    printed: second.charAt(end),
  };
}

export function passportOptionalCheck(second: string): ZoneCheck {
  return optionalDataCheck(second.slice(28, 42), second.charAt(42));
}
