import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { AreaReading, EighteenKind } from '@/domain/identifiers/resident/eighteen-digits';
import { formatEighteen, readEighteenScan } from '@/domain/identifiers/resident/eighteen-digits';

/**
 * Residence permit for Hong Kong, Macao and Taiwan residents 港澳台居民居住证, issued since 2018-09-01:
 * GB 11643-1999 with 810000, 820000 or 830000 in place of a county. Says nothing about where on the mainland
 * the holder lives; the link to the travel-permit number stands only in the chip.
 */

const ORIGINS: Readonly<Record<string, string>> = { '810000': 'HKG', '820000': 'MAC', '830000': 'TWN' };

function readArea(area: string): AreaReading {
  const origin = ORIGINS[area];
  if (!origin) return { ok: false, reason: 'province' };
  return { ok: true, derived: { origin }, warnings: [] };
}

export const HMT_RESIDENCE: EighteenKind = { kind: 'hmt_residence', owns: /^8/, readArea };

export const hmtResidence: IdentifierModule = {
  kind: 'hmt_residence',
  read: (scan, context) => readEighteenScan(HMT_RESIDENCE, scan, context),
  format: formatEighteen,
  keys: (reading) => [{ system: 'hmt_residence', value: reading.normalized ?? '', strength: 'PRIMARY', claims: true }],
};
