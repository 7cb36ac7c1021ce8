import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/** Insurance token 凭证令牌 that the platform returns for a decoded code: short-lived, never stored, shown by no patient. */
function read(scan: Scan): Reading | null {
  if (!/^\d{6}ECM[0-9A-Z]{20,40}$/.test(scan.compact)) return null;
  return accept('nhsa_ec_token', {
    normalized: scan.compact.toLowerCase(),
    score: SCORE.certain,
    assurance: 'server',
    derived: { regionCode: scan.compact.slice(0, 6) },
    warnings: ['single_use_do_not_store'],
  });
}

export const nhsaEcToken: IdentifierModule = { kind: 'nhsa_ec_token', read, format: asWritten, keys: noKeys };
