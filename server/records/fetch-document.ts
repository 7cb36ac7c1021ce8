import 'server-only';

import type { Outcome } from '@/domain/outcome';
import type { DocumentContent, DocumentFault } from '@/domain/records/clinical-document';
import { isOtherPatient } from '@/domain/records/document-patient';
import { connectionTo } from '@/server/hospitals/connection';
import { getAttachment } from '@/server/hospitals/fhir-r4/get-attachment';
import { readDocument } from '@/server/hospitals/read-document';
import { deadlineMs } from '@/server/records/deadlines';
import type { OpenedDocument } from '@/server/records/open-document';

/** Asks the hospital for a document that was opened, and reads it; nothing of it is kept. */
export async function fetchDocument({ patient, from: { hospital, attachment } }: OpenedDocument): Promise<Outcome<DocumentContent, { reason: DocumentFault }>> {
  const fetched = await getAttachment(connectionTo(hospital.endpoint), attachment, AbortSignal.timeout(deadlineMs.hard));

  return fetched.ok ? readDocument(fetched.value, (written) => isOtherPatient(written, patient)) : fetched;
}
