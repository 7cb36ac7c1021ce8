import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { AreaReading, EighteenKind } from '@/domain/identifiers/resident/eighteen-digits';
import { formatEighteen, readEighteenScan } from '@/domain/identifiers/resident/eighteen-digits';
import { countryByNumeric } from '@/domain/identifiers/country';
import { provinceName } from '@/domain/identifiers/region';

/**
 * Foreign permanent resident ID card 外国人永久居留身份证, form of 2023-12-01: `9`, province that accepted the
 * application (2), nationality (3, ISO 3166-1 numeric, GB/T 2659.1), then as GB 11643-1999. The number is kept
 * on renewal, so the nationality in it may be a former one.
 */

function readArea(area: string): AreaReading {
  const issueProvinceCode = area.slice(1, 3);
  const issueProvince = provinceName(issueProvinceCode);
  if (!issueProvince) return { ok: false, reason: 'province' };
  const nationalityNumeric = area.slice(3, 6);
  const nationality = countryByNumeric(nationalityNumeric);
  if (!nationality) return { ok: false, reason: 'nationality' };
  return { ok: true, derived: { issueProvinceCode, issueProvince, nationality, nationalityNumeric }, warnings: [] };
}

export const FPR18: EighteenKind = { kind: 'fpr18', owns: /^9/, readArea };

export const fpr18: IdentifierModule = {
  kind: 'fpr18',
  read: (scan, context) => readEighteenScan(FPR18, scan, context),
  format: formatEighteen,
  keys: (reading) => [{ system: 'fpr18', value: reading.normalized ?? '', strength: 'PRIMARY', claims: true }],
};
