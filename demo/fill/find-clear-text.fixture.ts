import { pipeline } from 'node:stream/promises';

import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Every table of the database as text, as a stolen dump would hold it. */
export async function dumpTables(client: Client): Promise<string> {
  const { rows } = await client.query<{ table: string }>(
    "SELECT format('%I', tablename) AS table FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  const parts: string[] = [];

  for (const { table } of rows) {
    await pipeline(client.query(copyTo(`COPY ${table} TO STDOUT`)), async (chunks: AsyncIterable<Buffer>) => {
      const read: Buffer[] = [];
      for await (const chunk of chunks) read.push(chunk);
      parts.push(Buffer.concat(read).toString('utf8'));
    });
  }
  return parts.join('');
}

/**
 * Which secrets the dump shows: as words of its text, or inside a value of
 * bytes (printed as hex) or of base64, once that is decoded.
 */
export function findClearText(dump: string, secrets: readonly string[]): string[] {
  const shown = new Set(wordsOf(dump));

  for (const [, hex = ''] of dump.matchAll(/\\x([0-9a-f]+)/g)) addDecoded(shown, Buffer.from(hex, 'hex'));
  for (const [encoded] of dump.matchAll(/[A-Za-z0-9+/]{11,}/g)) {
    // A value may start anywhere within the encoded bytes around it.
    for (const offset of [0, 1, 2, 3]) addDecoded(shown, Buffer.from(encoded.slice(offset), 'base64'));
  }
  return [...new Set(secrets)].filter((secret) => shown.has(secret));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}·]+/u);
}

function addDecoded(shown: Set<string>, bytes: Buffer): void {
  for (const word of wordsOf(bytes.toString('utf8'))) shown.add(word);

  // Between random bytes a number may have digits for neighbours: every part of such a run.
  for (const [run] of bytes.toString('latin1').matchAll(/[0-9A-Z]{8,}/g)) {
    for (let from = 0; from <= run.length - 8; from += 1) {
      for (let to = from + 8; to <= run.length; to += 1) shown.add(run.slice(from, to));
    }
  }
}
