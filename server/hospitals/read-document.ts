import 'server-only';

import { refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { DocumentContent, DocumentFault, DocumentFileType } from '@/domain/records/clinical-document';
import { readClinicalDocument } from '@/server/hospitals/cda/read-clinical-document';
import type { FetchedAttachment } from '@/server/hospitals/fhir-r4/get-attachment';
import { limits } from '@/server/hospitals/limits';

// What the bytes begin with decides, not what the hospital calls them: a page that says it is a PDF stays a page.
const SIGNATURES: readonly (readonly [DocumentFileType, string])[] = [
  ['application/pdf', '255044462d'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
];

/** What can be shown of a document: a file a browser draws by itself, a CDA in our own shapes, or plain words. Markup of any other kind is never rendered. */
export function readDocument({ contentType, bytes }: FetchedAttachment): Outcome<DocumentContent, { reason: DocumentFault }> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const file = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (file) return { ok: true, value: { form: 'file', fileType: file[0], bytes } };

  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bytes.byteLength > limits.documentText) return refused({ reason: 'too-large' });
  const written = decode(bytes);
  if (written === null) return refused({ reason: 'unsupported' });

  if (type.includes('xml') || /^\s*(<\?xml|<ClinicalDocument)/.test(written)) {
    const document = readClinicalDocument(written);
    return document ? { ok: true, value: { form: 'structured', document } } : refused({ reason: 'unreadable' });
  }
  // Plain words, and anything else only as far as it is words: React shows a tag as a tag.
  return type.startsWith('text/') || type === '' ? { ok: true, value: { form: 'text', text: written } } : refused({ reason: 'unsupported' });
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
