import 'server-only';

import pino from 'pino';
import * as z from 'zod';

import { env } from '@/server/env';

const described = z.object({ name: z.string(), stack: z.string().optional(), code: z.string().optional() });

let logger: pino.Logger | undefined;

export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

/**
 * What may be logged of an unexpected error: its kind and where it was thrown.
 * Never its message, which can carry the value that a query or parser choked on.
 */
export function describeError(error: unknown): { name: string; code: string | null; frames: string[] } {
  const parsed = described.safeParse(error);

  if (!parsed.success) return { name: typeof error, code: null, frames: [] };

  const frames = (parsed.data.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: parsed.data.name, code: parsed.data.code ?? null, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
