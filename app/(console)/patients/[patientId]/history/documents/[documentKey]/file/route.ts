import { notFound } from 'next/navigation';
import * as z from 'zod';

import { guardedRead } from '@/server/guarded-read';
import { fetchDocument } from '@/server/records/fetch-document';
import { openDocument } from '@/server/records/open-document';

const asked = z.object({ patientId: z.uuid(), documentKey: z.string().regex(/^[0-9a-z]{1,12}$/) });

/**
 * A PDF or a picture as it is, in a response that can do nothing else: its type
 * is what its bytes are, nothing is guessed, nothing is loaded from it, no page
 * frames it and no cache keeps it.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ patientId: string; documentKey: string }> }): Promise<Response> {
  const { data } = asked.safeParse(await params);
  if (!data) notFound();

  const opened = await guardedRead({ permission: 'read-shared-history', purpose: 'treatment' }, openDocument, { personId: data.patientId, documentKey: data.documentKey });
  const fetched = await fetchDocument(opened);
  if (!fetched.ok || fetched.value.form !== 'file') notFound();

  return new Response(fetched.value.bytes, {
    headers: {
      'content-type': fetched.value.fileType,
      'content-disposition': 'inline',
      // No `sandbox` for PDF: Chromium draws none inside one. Its viewer is a process of its own.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${fetched.value.fileType === 'application/pdf' ? '' : '; sandbox'}`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
