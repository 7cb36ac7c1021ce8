import { notFound } from 'next/navigation';
import * as z from 'zod';

import { guardedRead } from '@/server/guarded-read';
import { openImages } from '@/server/records/open-images';

const asked = z.object({ patientId: z.uuid(), imagesKey: z.string().regex(/^[0-9a-z]{1,12}$/) });

/** On to the hospital's own viewer, which learns nothing of where the reader comes from; nothing keeps the address. */
export async function GET(_request: Request, { params }: { params: Promise<{ patientId: string; imagesKey: string }> }): Promise<Response> {
  const { data } = asked.safeParse(await params);
  if (!data) notFound();

  const { viewerUrl } = await guardedRead({ permission: 'read-shared-history', purpose: 'treatment' }, openImages, { personId: data.patientId, imagesKey: data.imagesKey });

  return new Response(null, { status: 303, headers: { location: viewerUrl, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' } });
}
