import 'server-only';

import { createHash } from 'node:crypto';

import * as z from 'zod';

import type { DocumentFault } from '@/domain/records/clinical-document';
import { refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Connection } from '@/server/hospitals/connection';
import { listOf, maybe, text } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { encodingOf, get, textOf } from '@/server/hospitals/fhir-r4/get-json';
import { readBytes } from '@/server/hospitals/fhir-r4/read-json-body';
import { limits } from '@/server/hospitals/limits';
import { failureOf } from '@/server/hospitals/source-failure';

const attachment = z.object({ contentType: maybe(text), url: maybe(text), data: maybe(z.string()), hash: maybe(text) });
const binary = z.object({ resourceType: z.literal('Binary'), contentType: maybe(text), data: z.string() });
const holder = z.object({ content: listOf(z.object({ attachment })), presentedForm: listOf(attachment) });

export type Attachment = z.output<typeof attachment>;
export type FetchedAttachment = { contentType: string | null; bytes: Uint8Array<ArrayBuffer> };

/** The first thing that a DocumentReference or a DiagnosticReport can be opened by. */
export function findAttachment(resource: unknown): Attachment | null {
  const parsed = holder.safeParse(resource).data;
  const all = [...(parsed?.content.map((one) => one.attachment) ?? []), ...(parsed?.presentedForm ?? [])];

  return all.find(({ url, data }) => url !== null || data !== null) ?? null;
}

/**
 * The bytes of a document: inside its resource, or below the hospital's base
 * URL as a Binary or as they are. Where the resource says a hash (SHA-1 in R4),
 * bytes that have another one are not the document that was listed.
 */
export async function getAttachment(connection: Connection, { url, data, contentType, hash }: Attachment, signal: AbortSignal): Promise<Outcome<FetchedAttachment, { reason: DocumentFault }>> {
  try {
    const fetched = data === null ? await fetchBytes(connection, url, signal) : { contentType, bytes: decode(data) };
    if (!fetched) return refused({ reason: 'missing' });
    if (hash !== null && createHash('sha1').update(fetched.bytes).digest('base64') !== hash) return refused({ reason: 'altered' });

    return { ok: true, value: { contentType: contentType ?? fetched.contentType, bytes: fetched.bytes } };
  } catch (error) {
    return refused({ reason: failureOf(error) });
  }
}

async function fetchBytes(connection: Connection, written: string | null, signal: AbortSignal): Promise<FetchedAttachment | null> {
  const url = written === null ? null : URL.parse(written, connection.baseUrl);
  if (!url) return null;

  const answer = await get(connection, url, { signal, accept: 'application/fhir+json, */*;q=0.5' }, async ({ headers, body }) => ({
    found: 'new' as const,
    contentType: textOf(headers['content-type']) ?? null,
    bytes: await readBytes(body, encodingOf(headers), limits.documentBytes, () => undefined),
  }));
  if (answer.found !== 'new') return null;

  return /\bjson\b/i.test(answer.contentType ?? '') ? openBinary(answer) : answer;
}

/** FHIR servers wrap a document in a Binary unless they are told otherwise. */
function openBinary(answer: FetchedAttachment): FetchedAttachment {
  const parsed = binary.safeParse(parseJson(answer.bytes)).data;

  return parsed ? { contentType: parsed.contentType, bytes: decode(parsed.data) } : answer;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
