import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { RecognitionContext, Reading, Warning } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import type { AreaReading, EighteenKind } from '@/domain/identifiers/resident/eighteen-digits';
import { formatEighteen, readEighteenScan } from '@/domain/identifiers/resident/eighteen-digits';
import { reject, SCORE } from '@/domain/identifiers/reading';
import { provinceName, regionStatus } from '@/domain/identifiers/region';

/**
 * Citizen identification number 公民身份号码 (GB 11643-1999), eighteen characters. Also the number of temporary
 * ID cards, household-register pages, mainland driving licences and citizens' social security, so the number
 * alone never tells which paper was shown. Digits 1–6 (GB/T 2260) are the place of first registration:
 * not the birthplace, not the residence; codes withdrawn long ago stay valid for life.
 */

const REGION_WARNINGS: Readonly<Record<string, readonly Warning[]>> = {
  unknown: ['region_unknown'],
  not_county_level: ['region_not_county_level'],
};

function readArea(area: string): AreaReading {
  const province = provinceName(area.slice(0, 2));
  if (!province) return { ok: false, reason: 'province' };
  const status = regionStatus(area);
  return {
    ok: true,
    derived: { regionCode: area, province, regionStatus: status, nationality: 'CHN' },
    warnings: REGION_WARNINGS[status] ?? [],
  };
}

/** Numbers starting 8 and 9 belong to the residence permits of the same family. */
export const PRC_ID18: EighteenKind = { kind: 'prc_id18', owns: /^[0-7]/, readArea };

/** Pasted from a list that shows only the ends: nothing to look up, and the clerk should be told why. */
function readMasked(scan: Scan): Reading | null {
  if (!/^\d{6}\*+[\dX]{3,4}$/.test(scan.compact)) return null;
  return reject('prc_id18', 'masked_input', { score: SCORE.nearMiss, assurance: 'checksum' });
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  return readEighteenScan(PRC_ID18, scan, context) ?? readMasked(scan);
}

export const prcId18: IdentifierModule = {
  kind: 'prc_id18',
  read,
  format: formatEighteen,
  keys: (reading) => [{ system: 'prc_id18', value: reading.normalized ?? '', strength: 'PRIMARY', claims: true }],
};
