import 'server-only';

import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { createJsonScan } from '@/server/hospitals/fhir-r4/scan-json';
import { limits } from '@/server/hospitals/limits';
import { SourceFailure } from '@/server/hospitals/source-failure';

export type JsonBody = { json: unknown; bytes: number };

/**
 * A body as JSON, or a failure as soon as it shows that it is too large, too
 * deep or no JSON. What is counted is decoded bytes: a megabyte of gzip can be
 * a gigabyte of spaces.
 * @throws {SourceFailure}
 */
export async function readJsonBody(body: Readable, encoding: string | undefined): Promise<JsonBody> {
  const bytes = await readBytes(body, encoding, limits.bytes, createJsonScan());

  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), bytes: bytes.byteLength };
  } catch {
    throw new SourceFailure('unreadable');
  }
}

function decode(body: Readable, encoding: string | undefined): Readable {
  if (encoding === undefined || encoding === 'identity') return body;
  if (encoding !== 'gzip') throw new SourceFailure('unreadable');

  const decoded = createGunzip();
  body.on('error', (error) => decoded.destroy(error));
  return body.pipe(decoded);
}

/**
 * A body of no more than `most` decoded bytes; each piece is looked at as it arrives.
 * @throws {SourceFailure}
 */
export async function readBytes(body: Readable, encoding: string | undefined, most: number, look: (piece: Uint8Array) => void): Promise<Uint8Array<ArrayBuffer>> {
  const decoded = decode(body, encoding);
  const chunks: Uint8Array[] = [];
  let size = 0;

  try {
    for await (const chunk of decoded as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > most) throw new SourceFailure('too-large');

      look(chunk);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    // The rest is not wanted, and must not keep the connection busy. A body cut short says so to nobody any more.
    body.on('error', () => undefined);
    body.destroy();
  }
}
