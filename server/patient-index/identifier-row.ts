import 'server-only';

import { randomUUID } from 'node:crypto';

import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { digestIdentifier } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

/** A new row of a source record for an identifier read at the desk: sealed, digested and masked, never in clear. */
export function identifierRow(sourceRecordId: string, identifier: CarriedIdentifier) {
  const { system, kind, value, masked, assurance, captureMethod, expiresOn, documentType } = identifier;
  const id = randomUUID();

  return {
    id,
    sourceRecordId,
    system,
    kind,
    digest: digestIdentifier(system, value),
    sealed: seal(sealedColumns.identifier(id), value),
    masked,
    assurance,
    captureMethod,
    expiresOn: expiresOn === null ? null : new Date(expiresOn),
    documentType,
  };
}
