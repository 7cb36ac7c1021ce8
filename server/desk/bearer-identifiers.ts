import 'server-only';

import type { Recognition } from '@/domain/identifiers/identifier';
import type { Bearer } from '@/domain/platforms/platform-answer';
import { carriedIdentifiers } from '@/server/desk/carried-identifiers';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import type { GuardContext } from '@/server/perform';

/**
 * What a code and its platform prove together: the document it stands for, and
 * the health card's own id. The code itself is not among them.
 */
export function bearerIdentifiers({ staff }: GuardContext, recognition: Recognition, bearer: Bearer | null, by: 'scan' | 'typed'): CarriedIdentifier[] {
  const how = { by, organisationCode: staff.organisation.code, issuingCountry: null, chosen: false };
  const own = recognition.readings.filter(({ kind, valid }) => valid && kind === 'ehc_qr');
  const document = bearer?.document ? [{ ...bearer.document, documentType: bearer.documentType }] : [];

  // The platform vouches for what it resolved, whatever rules a number has of its own.
  return [...document, ...own].flatMap((reading) =>
    carriedIdentifiers(reading, how).map((identifier) => ({ ...identifier, assurance: 'server' as const, captureMethod: by === 'scan' ? 'QR' : 'TYPED' })),
  );
}
