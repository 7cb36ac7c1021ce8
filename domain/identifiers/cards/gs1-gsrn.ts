import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { gs1CheckDigit } from '@/domain/identifiers/check-digits';
import { isGs1Symbology } from '@/domain/identifiers/envelope';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * GS1 service relation number on a patient wristband (AI 8018, GS1 General Specifications §3.9). Only behind a
 * symbology that announces GS1 data, or with the identifier in brackets: 22 bare digits may be anything. A wristband
 * may count its copies beside it (AI 8019); that names the wristband, not the patient, and is left aside.
 */
const SEPARATED = /^\(?8018\)?(\d{18})(?:\x1d?\(?8019\)?\d{1,10})?$/;
const BRACKETED = /^\(8018\)(\d{18})(?:\(8019\)\d{1,10})?$/;

function read(scan: Scan): Reading | null {
  const pattern = isGs1Symbology(scan.symbology) ? SEPARATED : BRACKETED;
  const [, gsrn] = pattern.exec(scan.compact) ?? [];
  if (gsrn === undefined) return null;
  if (gs1CheckDigit(gsrn.slice(0, 17)) !== gsrn.charAt(17)) {
    return reject('gs1_gsrn', 'check_digit', { normalized: gsrn, score: SCORE.certain, assurance: 'checksum' });
  }
  return accept('gs1_gsrn', { normalized: gsrn, score: SCORE.certain, assurance: 'checksum', derived: { gsrn } });
}

export const gs1Gsrn: IdentifierModule = {
  kind: 'gs1_gsrn',
  read,
  format: (number) => `(8018)${number}`,
  // The issuer's GS1 prefix is part of the number, so it is unique without naming an assigner.
  keys: (reading) => [{ system: 'gs1_gsrn', value: reading.normalized ?? '', strength: 'LOCAL', claims: true }],
};
