import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { documentCodeOf, readZone } from '@/domain/identifiers/zones/read-zone';
import { readZoneBirth, readZoneExpiry, withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/**
 * Zone of mainland residents' exit permits, one line of 30 (cards since 2014): CS 往来港澳通行证,
 * CD 大陆居民往来台湾通行证.
 */

function take(lines: readonly string[], today: string): ZoneParts {
  const [line = ''] = lines;
  const documentCode = documentCodeOf(line);
  return {
    documentNumber: withoutFillers(line.slice(2, 11)),
    checks: [
      { reason: 'document_number', covers: line.slice(2, 11), printed: line.charAt(11) },
      { reason: 'expiry_date', covers: line.slice(13, 19), printed: line.charAt(19) },
      { reason: 'birth_date', covers: line.slice(21, 27), printed: line.charAt(27) },
      {
        reason: 'composite',
        covers: line.slice(2, 12) + line.slice(13, 20) + line.slice(21, 28),
        printed: line.charAt(29),
      },
    ],
    birth: readZoneBirth(line.slice(21, 27), today),
    expiry: readZoneExpiry(line.slice(13, 19), today),
    name: null,
    derived: { documentCode, issuer: 'CHN', destination: documentCode === 'CD' ? 'TWN' : 'HKG/MAC' },
  };
}

export const mrzCnEep: IdentifierModule = {
  kind: 'mrz_cn_eep',
  read: (scan, context) => readZone({ kind: 'mrz_cn_eep', take }, scan, context),
  format: asWritten,
  keys: ({ derived }) => [
    {
      system: derived.documentCode === 'CD' ? 'eep_tw' : 'eep_hm',
      value: derived.documentNumber ?? '',
      strength: 'STRONG',
      claims: true,
    },
  ],
};
