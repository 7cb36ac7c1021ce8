import { kindsOfDocumentType } from '@/domain/identifiers/document-types';
import type { DocumentType } from '@/domain/identifiers/document-types';
import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';
import type { Bearer } from '@/domain/platforms/platform-answer';

type Said = { name: string | null; documentType: DocumentType; documentNumber: string };

// A service number without its characters, and the number of a card that is
// replaced, cannot be told from any other.
const UNREADABLE: readonly IdentifierKind[] = ['military_id', 'ss_card_no'];

/**
 * Reads what a platform says of a bearer. A number that breaks the rules of its own kind makes the whole answer
 * unusable: null. A document of a type that is nobody's key, or in no list here, leaves the name alone.
 */
export function readBearer({ name, documentType, documentNumber }: Said, today: string): Bearer | null {
  const kinds = kindsOfDocumentType(documentType);
  const { readings } = recognise(documentNumber, { today, localPatterns: [] });
  const document = readings.find(({ kind, valid }) => valid && kinds.includes(kind));
  if (document) return { name, document, documentType };

  return kinds.every((kind) => UNREADABLE.includes(kind)) ? { name, document: null, documentType } : null;
}
