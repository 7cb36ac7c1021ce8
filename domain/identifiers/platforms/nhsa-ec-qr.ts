import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { provinceName } from '@/domain/identifiers/region';

/**
 * Medical-insurance code 医保电子凭证: 28 digits from 424, the same in every app that shows it, valid for about a
 * minute and once. It goes to the insurance platform's decode call and is never stored.
 */
function read(scan: Scan): Reading | null {
  const code = scan.compact;
  if (!/^424\d{24,26}$/.test(code)) return null;
  if (code.length !== 28) return reject('nhsa_ec_qr', 'length', { score: SCORE.nearMiss, assurance: 'server' });
  const provinceCode = code.slice(22, 24);
  const province = provinceName(provinceCode);
  if (!province) {
    return reject('nhsa_ec_qr', 'province', { normalized: code, score: SCORE.nearMiss, assurance: 'server', masked: null });
  }
  return accept('nhsa_ec_qr', {
    normalized: code,
    score: SCORE.certain,
    assurance: 'server',
    derived: { provinceCode, province, extension: code.slice(24) },
    warnings: ['single_use_do_not_store'],
  });
}

export const nhsaEcQr: IdentifierModule = { kind: 'nhsa_ec_qr', read, format: asWritten, keys: noKeys };
