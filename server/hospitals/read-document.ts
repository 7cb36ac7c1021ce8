import 'server-only';

import { refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { DocumentContent, DocumentFault, DocumentFileType } from '@/domain/records/clinical-document';
import type { DocumentPatient } from '@/domain/records/document-patient';
import { readClinicalDocument } from '@/server/hospitals/cda/read-clinical-document';
import type { FetchedAttachment } from '@/server/hospitals/fhir-r4/get-attachment';
import { limits } from '@/server/hospitals/limits';

// What the bytes begin with decides, not what the hospital calls them: a page that says it is a PDF stays a page.
const SIGNATURES: readonly (readonly [DocumentFileType, string])[] = [
  ['application/pdf', '255044462d'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
];

/** Whether a patient that a document names is somebody else than the one it was asked for. */
export type IsOtherPatient = (written: DocumentPatient) => boolean;

/**
 * What can be shown of a document: a file a browser draws by itself, a CDA in
 * our own shapes, or plain words. Markup of any other kind is never rendered,
 * and a CDA whose header names only other patients is not shown at all.
 */
export function readDocument({ contentType, bytes }: FetchedAttachment, isOther: IsOtherPatient): Outcome<DocumentContent, { reason: DocumentFault }> {
  const file = readFile(bytes);
  if (file) return { ok: true, value: file };

  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bytes.byteLength > limits.documentText) return refused({ reason: 'too-large' });
  const written = decode(bytes);
  if (written === null) return refused({ reason: 'unsupported' });

  if (type.includes('xml') || /^\s*(<\?xml|<ClinicalDocument)/.test(written)) {
    return readCda(written, isOther);
  }
  // Plain words, and anything else only as far as it is words: React shows a tag as a tag.
  return type.startsWith('text/') || type === '' ? { ok: true, value: { form: 'text', text: written } } : refused({ reason: 'unsupported' });
}

function readCda(xml: string, isOther: IsOtherPatient): Outcome<DocumentContent, { reason: DocumentFault }> {
  const read = readClinicalDocument(xml);
  if (!read) return refused({ reason: 'unreadable' });

  const { document, patients, file } = read;
  if (patients.length > 0 && patients.every(isOther)) return refused({ reason: 'wrong-patient' });
  if (file === null) return { ok: true, value: { form: 'structured', document } };

  // In the envelope of a CDA only what a browser draws by itself: no document inside a document inside a document.
  const content = readFile(file);
  return content ? { ok: true, value: content } : refused({ reason: 'unsupported' });
}

function readFile(bytes: Uint8Array<ArrayBuffer>): Extract<DocumentContent, { form: 'file' }> | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const [fileType] = SIGNATURES.find(([, signature]) => start.startsWith(signature)) ?? [];

  return fileType === undefined ? null : { form: 'file', fileType, bytes };
}

/** Null for bytes that are no text. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
