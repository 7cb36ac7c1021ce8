import { documentKeys } from '@/domain/identifiers/travel/passport-key';
import type { Assurance, IdentifierKind } from '@/domain/identifiers/identifier';
import { maskIdentifier } from '@/domain/identifiers/mask';

import { openingTime } from '@/demo/fill/filed-person';
import type { FiledIdentifier, FiledPerson } from '@/demo/fill/filed-person';
import type { SyntheticDocument, SyntheticPerson } from '@/demo/population/synthetic-person';

const assurances: Partial<Record<IdentifierKind, Assurance>> = {
  prc_id18: 'checksum',
  hmt_residence: 'checksum',
  fpr18: 'checksum',
  passport_other: 'none',
};

/**
 * A generated person as the index files them. What a document is known by is
 * said here again, because recognising every number of a million would cost
 * more than sealing them; a test holds it to what recognition answers.
 */
export function filePerson({ demographics, documents, records }: SyntheticPerson, indexNumber: string, newId: () => string): FiledPerson {
  const identifiers = documents.map(identifierOf);

  return {
    id: newId(),
    indexNumber,
    records: records.map(({ hospital, localNumber, capture, registeredOn }) => ({
      id: newId(),
      hospital,
      localNumber,
      demographics,
      capture,
      registeredAt: openingTime(registeredOn),
      identifiers,
    })),
  };
}

export function identifierOf(document: SyntheticDocument): FiledIdentifier {
  const { kind, normalized } = document;

  return { ...keyOf(document), kind, masked: maskIdentifier(kind, normalized), assurance: assurances[kind] ?? 'format', claims: true };
}

function keyOf({ kind, normalized, issuingCountry }: SyntheticDocument): { system: string; value: string } {
  const [passport] = documentKeys('passport', issuingCountry, normalized);

  return passport ? { system: passport.system, value: passport.value } : { system: kind, value: normalized };
}
