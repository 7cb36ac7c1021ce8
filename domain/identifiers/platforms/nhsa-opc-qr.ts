import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { reject, SCORE } from '@/domain/identifiers/reading';

/** A package code of the insurance platform: not the patient's code, the right page of the app must be opened. */
function read(scan: Scan): Reading | null {
  if (!/^OPC\d{25}$/.test(scan.compact)) return null;
  return reject('nhsa_opc_qr', 'platform_code', { score: SCORE.certain, assurance: 'server' });
}

export const nhsaOpcQr: IdentifierModule = { kind: 'nhsa_opc_qr', read, format: asWritten, keys: noKeys };
