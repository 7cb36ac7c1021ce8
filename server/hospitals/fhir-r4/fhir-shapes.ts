import 'server-only';

import * as z from 'zod';

/**
 * The parts of R4 that are read, and leniently: what is needed and wrong makes
 * a resource unreadable, what is only useful and wrong is as if it were absent.
 * Nothing that is not named here is looked at.
 */
const LONGEST_TEXT = 4_000;

export const text = z.string().trim().min(1).max(LONGEST_TEXT);

/** What people read: too long is cut and shows it, never left out. */
export const words = z
  .string()
  .trim()
  .min(1)
  .transform((written) => (written.length > LONGEST_TEXT ? `${written.slice(0, LONGEST_TEXT - 1)}…` : written));

/** Null instead of absent or wrong. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null as never).catch(null as never);
}

/** The members that can be read, in their order; none when it is no list. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((list) =>
      list.flatMap((each): z.output<Schema>[] => {
        const parsed = schema.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

export const concept = z
  .object({
    text: maybe(words),
    coding: listOf(z.object({ system: maybe(text), code: maybe(text), display: maybe(words) })),
  })
  // Words without a code are words still.
  .transform(({ text: said, coding }) => ({
    text: said ?? coding.find(({ code, display }) => code === null && display !== null)?.display ?? null,
    codings: coding.flatMap(({ system, code, display }) => (code === null ? [] : [{ system, code, display }])),
  }));

export const identifier = z.object({ system: maybe(text), value: text, type: maybe(concept) });

export const reference = z.object({ reference: maybe(text), display: maybe(text), identifier: maybe(identifier) });

export const period = z.object({ start: maybe(text), end: maybe(text) });

export const quantity = z.object({
  // Some interfaces write their numbers as text.
  value: z.number().or(z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/).transform(Number)),
  unit: maybe(text),
  code: maybe(text),
  comparator: maybe(z.enum(['<', '<=', '>=', '>'])),
});

/** What every resource has; the id is what makes it the same resource tomorrow. */
export const resourceHead = z.object({
  resourceType: z.string().regex(/^[A-Za-z]{1,40}$/),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  meta: maybe(
    z.object({
      versionId: maybe(z.string().max(64)),
      lastUpdated: maybe(z.string().max(40)),
      security: listOf(z.object({ code: text })),
    }),
  ),
});

/**
 * A resource with the id it should have had: some servers leave it out. Its own
 * hash stands in, so that it is the same resource as long as nothing changes.
 * @param hash SHA-256 of the resource as it arrived, hex.
 */
export function withId(resource: unknown, hash: string): unknown {
  const named = resourceHead.pick({ resourceType: true }).safeParse(resource);
  if (!named.success || resourceHead.safeParse(resource).success) return resource;

  return { ...(resource as object), id: `no-id-${hash.slice(0, 32)}` };
}

export type ResourceHead = z.output<typeof resourceHead>;
export type FhirConcept = z.output<typeof concept>;
