import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

import { Refusal } from '@/scripts/refusal.mjs';

const CHUNK_BYTES = 1 << 20;

/** The bytes of a file, plain or .gz, piece by piece. @throws {Refusal} where there is no such file, or it is no gzip */
export async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });

  try {
    for await (const piece of path.endsWith('.gz') ? file.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : file) yield piece as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code === 'ENOENT' || code === 'EISDIR' || code.startsWith('Z_') ? new Refusal(code.startsWith('Z_') ? 'dedupeNotPacked' : 'dedupeNoFile', { path }) : error;
  }
}
