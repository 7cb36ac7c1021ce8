import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { documentCodeOf } from '@/domain/identifiers/zones/read-zone';
import { readCenturyBirth, readSex, readZoneExpiry, readZoneName, withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/** Line 2 prints the century of birth as a letter, so nothing has to be guessed. */
const CENTURIES: Readonly<Record<string, string>> = { A: '18', B: '19', C: '20' };

export interface PermitZone {
  readonly origin: string;
  readonly homeId: string;
  /** Whether the home identity number carries its own check digit (character 29 of line 2). */
  readonly homeIdIsChecked: boolean;
  readonly nameField: string;
}

/**
 * The 3 × 30 zone that home-return permits (CR, 2013) and Taiwan permits (CT, 2015) share. It is not an ICAO
 * layout: number, issue count, expiry, sex and birth stand on line 1, the holder's home identity number on line 2.
 */
export function takePermitZone(lines: readonly string[], today: string, permit: PermitZone): ZoneParts {
  const [first = '', second = ''] = lines;
  const sex = readSex(first.charAt(22));
  return {
    documentNumber: withoutFillers(first.slice(2, 11)),
    checks: [
      { reason: 'document_number', covers: first.slice(2, 11), printed: first.charAt(11) },
      { reason: 'issue_count', covers: first.slice(12, 14), printed: first.charAt(14) },
      { reason: 'expiry_date', covers: first.slice(15, 21), printed: first.charAt(21) },
      { reason: 'birth_date', covers: first.slice(23, 29), printed: first.charAt(29) },
      ...(permit.homeIdIsChecked
        ? [{ reason: 'home_id', covers: second.slice(19, 28), printed: second.charAt(28) } as const]
        : []),
      {
        reason: 'composite',
        covers: first.slice(2, 22) + first.slice(23, 30) + second.slice(19, 29),
        printed: second.charAt(29),
      },
    ],
    birth: readCenturyBirth(CENTURIES[second.charAt(18)], first.slice(23, 29), today),
    expiry: readZoneExpiry(first.slice(15, 21), today),
    name: readZoneName(permit.nameField),
    derived: {
      documentCode: documentCodeOf(first),
      issueCount: Number(first.slice(12, 14)),
      ...(sex && { sex }),
      homeId: permit.homeId,
      origin: permit.origin,
    },
  };
}
