import { createHash } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';

import * as z from 'zod';

/** How far an import of a file got; it stands beside the file until the end of it is reached. */
const state = z.object({ fingerprint: z.string(), organisation: z.string(), rows: z.int().nonnegative() });

const FINGERPRINT_BYTES = 1024 * 1024;

export type ImportState = z.output<typeof state>;

export function statePath(file: string): string {
  return `${file}.import.json`;
}

/** Tells one export from the next under the same name: its length and its first mebibyte. */
export async function fingerprintOf(file: string): Promise<string> {
  const handle = await open(file);

  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(FINGERPRINT_BYTES) });
    const { size } = await stat(file);
    return `${size}:${createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex')}`;
  } finally {
    await handle.close();
  }
}

/** Rows of this very file that an earlier run took in for this hospital; none where it was another file. */
export async function rowsDone(file: string, fingerprint: string, organisation: string): Promise<number> {
  const text = await readFile(statePath(file), 'utf8').catch(() => null);
  const known = text === null ? null : state.safeParse(parseJson(text)).data;

  return known?.fingerprint === fingerprint && known.organisation === organisation ? known.rows : 0;
}

export function keepState(file: string, reached: ImportState): Promise<void> {
  return writeFile(statePath(file), JSON.stringify(reached));
}

export function forgetState(file: string): Promise<void> {
  return rm(statePath(file), { force: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
