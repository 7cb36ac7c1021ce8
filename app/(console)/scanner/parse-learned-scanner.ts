import * as z from 'zod/mini';

import type { LearnedScanner } from '@/domain/scanning/learned-scanner';

const milliseconds = z.number().check(z.gte(0), z.lte(1000));
const separatorText = z.string().check(z.minLength(1), z.maxLength(8));

const learnedScanner = z.strictObject({
  version: z.literal(1),
  learnedOn: z.iso.date(),
  medianGap: milliseconds,
  longestGap: milliseconds,
  terminator: z.enum(['Enter', 'NumpadEnter', 'Tab', 'None']),
  prefix: z.string().check(z.maxLength(8)),
  namesSymbology: z.boolean(),
  layout: z.enum(['us', 'computer']),
  capsLock: z.enum(['unknown', 'ignored', 'compensated']),
  separator: z.discriminatedUnion('sent', [
    z.strictObject({ sent: z.enum(['control', 'lost', 'untried']) }),
    z.strictObject({ sent: z.literal('key'), code: z.string().check(z.regex(/^F\d{1,2}$/)) }),
    z.strictObject({ sent: z.literal('text'), text: separatorText }),
  ]),
});

/**
 * What a workstation kept, or a file brought along: both were written elsewhere and may say anything. Null where it is
 * not what calibration writes; a wrong guess at it could swallow what clerks type.
 */
export function parseLearnedScanner(text: string): LearnedScanner | null {
  try {
    return learnedScanner.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: a file of another kind was chosen.
    return null;
  }
}
