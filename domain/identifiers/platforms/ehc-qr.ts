import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';

/**
 * Electronic health card 电子健康卡 QR: `id:1` static, `id:0:validity` dynamic, other types and extra parts by
 * province. The id is the holder's document number under SM4 with the platform's key: the desk can compare it,
 * only the card platform can tell whose it is. Ids of two provinces are never equal.
 */

const ID_LENGTHS = [32, 64, 96, 128];

function codeTypeOf(parts: readonly string[]): 'static' | 'dynamic' | 'regional' {
  const [type, validity] = parts;
  if (type === '1' && parts.length === 1) return 'static';
  if (type === '0' && parts.length === 2 && /^[0-9A-F]{32}$/.test(validity ?? '')) return 'dynamic';
  return 'regional';
}

const WARNINGS = { static: [], dynamic: ['single_use_do_not_store'], regional: ['regional_variant'] } as const;

/** Scanner software that drops the colons leaves one long run of digits: the card cannot be cut out of it safely. */
const COLONS_LOST = /^(?:[0-9A-F]{64}[01]|[0-9A-F]{64}0[0-9A-F]{32})$/;

function read(scan: Scan): Reading | null {
  const code = scan.compact;
  if (COLONS_LOST.test(code)) return reject('ehc_qr', 'id_length', { score: SCORE.nearMiss, assurance: 'server' });
  // Read twice without a separator: the second reading would pass for a province's extra parts.
  const half = code.slice(0, code.length / 2);
  if (code === half + half) return null;
  const [, ehcId, rest] = /^([0-9A-F]{24,128}):(\d[0-9A-Z:]{0,200})$/.exec(code) ?? [];
  if (ehcId === undefined || rest === undefined) return null;
  if (!ID_LENGTHS.includes(ehcId.length)) return reject('ehc_qr', 'id_length', { score: SCORE.nearMiss, assurance: 'server' });
  const codeType = codeTypeOf(rest.split(':'));
  return accept('ehc_qr', {
    normalized: code,
    score: SCORE.certain,
    assurance: 'server',
    derived: { ehcId, codeType },
    warnings: WARNINGS[codeType],
    masked: maskIdentifier('ehc_id', ehcId),
  });
}

export const ehcQr: IdentifierModule = {
  kind: 'ehc_qr',
  read,
  format: asWritten,
  // Only the id inside is kept, never the dynamic string; it stays the same as long as the card does.
  keys: ({ derived }) => [{ system: 'ehc_id', value: derived.ehcId ?? '', strength: 'STRONG', claims: true }],
};
