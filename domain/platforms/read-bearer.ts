import { kindsOfDocumentType } from '@/domain/identifiers/document-types';
import type { DocumentType } from '@/domain/identifiers/document-types';
import { recognise } from '@/domain/identifiers/recognise';
import type { Bearer } from '@/domain/platforms/platform-answer';

type Said = { name: string | null; documentType: DocumentType; documentNumber: string };

/**
 * Reads what a platform says of a bearer. A number that breaks the rules of its own kind makes the whole answer
 * unusable: null. A document of a type that is nobody's key leaves the name alone.
 */
export function readBearer({ name, documentType, documentNumber }: Said, today: string): Bearer | null {
  const kinds = kindsOfDocumentType(documentType);
  if (kinds.length === 0) return { name, document: null };

  const { readings } = recognise(documentNumber, { today, localPatterns: [] });
  const document = readings.find(({ kind, valid }) => valid && kinds.includes(kind));

  return document ? { name, document } : null;
}
