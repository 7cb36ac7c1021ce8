import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/** Driving-licence file number 档案编号, twelve digits. The licence number proper is the citizen number. */
function read(scan: Scan): Reading | null {
  if (!/^\d{12}$/.test(scan.compact)) return null;
  return accept('driving_file_no', { normalized: scan.compact, score: SCORE.shape, assurance: 'none' });
}

export const drivingFileNo: IdentifierModule = {
  kind: 'driving_file_no',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'driving_file_no', value: reading.normalized ?? '', strength: 'WEAK', claims: false }],
};
