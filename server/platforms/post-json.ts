import 'server-only';

import type * as z from 'zod';

import { askUnlessSilent } from '@/server/platforms/platform-circuit';

/** Whole call, answer included: a clerk waits for it with a patient at the window. */
const DEADLINE_MS = 3_000;
/** An answer is one person; a megabyte is an attack or a mistake. */
const MOST_BYTES = 64 * 1024;
/** As deep as an answer of ours can be, with room for an envelope or two. */
const DEEPEST = 12;

export type PostedJson<Value> = { ok: true; value: Value } | { ok: false; reason: 'silent' | 'unusable-answer' };

type Question<Schema extends z.ZodType> = { url: string; body: unknown; answer: Schema; deadlineMs?: number };

/**
 * Asks a configured platform and reads its answer, on our terms: one address,
 * no redirects, one deadline for all of it, a limit of bytes that is kept while
 * they arrive, and a shape. One that was silent too often is not asked for a
 * while. Neither question nor answer is ever logged.
 */
export async function postJson<Schema extends z.ZodType>({ url, body, answer, deadlineMs = DEADLINE_MS }: Question<Schema>): Promise<PostedJson<z.output<Schema>>> {
  const text = await askUnlessSilent(url, () => exchange(url, JSON.stringify(body), AbortSignal.timeout(deadlineMs)));
  if (!text.ok) return text;

  const parsed = answer.safeParse(parseShallow(text.value));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'unusable-answer' };
}

async function exchange(url: string, body: string, signal: AbortSignal): Promise<PostedJson<string>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      redirect: 'error',
      cache: 'no-store',
      signal,
    });

    if (response.ok) return await readLimited(response);
    await response.body?.cancel();
    return { ok: false, reason: response.status >= 500 ? 'silent' : 'unusable-answer' };
  } catch {
    // Refused, reset, redirected or too late: whatever it is, nobody has answered.
    return { ok: false, reason: 'silent' };
  }
}

async function readLimited(response: Response): Promise<PostedJson<string>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;

  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > MOST_BYTES) return { ok: false, reason: 'unusable-answer' };
    chunks.push(chunk);
  }
  return { ok: true, value: Buffer.concat(chunks).toString('utf8') };
}

/** Undefined for what is no JSON, or nested so deep that walking it is a risk of its own. */
function parseShallow(text: string): unknown {
  if (depthOf(text) > DEEPEST) return undefined;

  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;

  for (const [character] of text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += character === '[' || character === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
