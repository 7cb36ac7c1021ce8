/**
 * `npm run -s recognise`: one JSON object a line in, one a line out.
 * In: `{"input": "…", "asOf": "YYYY-MM-DD", "context": {"localPatterns": […]}}`; only `input` is needed.
 * Out: how the input is read. A line that cannot be read gets `{"error": "…"}` in its place, and the run goes on.
 */
import { createInterface } from 'node:readline';

import * as z from 'zod';

import { shanghaiDate } from '@/domain/calendar';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

const localPattern = z
  .object({
    kind: z.string(),
    regex: z.string(),
    assigner: z.string().default(''),
    stripPrefix: z.string().optional(),
    leadingZeros: z.enum(['keep', 'strip']).optional(),
    example: z.string().optional(),
  })
  .transform(({ kind, regex, assigner, stripPrefix, leadingZeros }): LocalPattern => ({
    kind,
    regex,
    assigner,
    ...(stripPrefix !== undefined && { stripPrefix }),
    ...(leadingZeros !== undefined && { leadingZeros }),
  }));

const request = z.object({
  input: z.string(),
  asOf: z.iso.date().optional(),
  context: z.object({ localPatterns: z.array(localPattern).default([]) }).nullish(),
});

function answer(line: string): object {
  const json = parseJson(line);
  if (json === undefined) return { error: 'not JSON' };

  const parsed = request.safeParse(json);
  // Neither the line nor a part of it: it can hold a whole identity number.
  if (!parsed.success) return { error: parsed.error.issues.map(({ path, code }) => [path.join('.'), code].filter(Boolean).join(': ')).join('; ') };

  const { input, asOf, context } = parsed.data;
  const { readings: _, ...recognition } = recognise(input, {
    today: asOf ?? shanghaiDate(new Date()),
    localPatterns: context?.localPatterns ?? [],
  });
  return recognition;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
