import 'server-only';

import * as z from 'zod';

import type { Connection } from '@/server/hospitals/connection';
import { listOf, maybe, text } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { getJson } from '@/server/hospitals/fhir-r4/get-json';
import { limits } from '@/server/hospitals/limits';
import { SourceFailure } from '@/server/hospitals/source-failure';

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  link: listOf(z.object({ relation: text, url: maybe(z.string()) })),
  entry: z.array(z.unknown()).nullable().default([]),
});

const entryShape = z.object({ resource: z.unknown(), search: maybe(z.object({ mode: maybe(text) })) });

const counted = z.object({ resourceType: z.literal('Bundle'), total: z.number().int() });

const outcome = z.object({ resourceType: z.literal('OperationOutcome'), issue: listOf(z.object({ code: text })) });

export type SearchResult = {
  /** As they arrived. */
  resources: readonly unknown[];
  /** The server says that it holds more than it may show. */
  suppressed: boolean;
};

/**
 * Every page of a search, in order.
 * @param query parameters with their values, in the order they are sent
 * @throws {SourceFailure}
 */
export async function search(connection: Connection, resourceType: string, query: readonly (readonly [string, string])[], signal: AbortSignal): Promise<SearchResult> {
  const resources: unknown[] = [];
  let suppressed = false;
  let bytes = 0;
  let url: URL | null = new URL(resourceType, connection.baseUrl);
  for (const [name, value] of query) url.searchParams.append(name, value);

  for (let pages = 1; url !== null; pages += 1) {
    if (pages > limits.pages) throw new SourceFailure('too-large');

    const page: Page = await readPage(connection, url, signal);
    bytes += page.bytes;
    if (bytes > limits.searchBytes) throw new SourceFailure('too-large');

    resources.push(...page.resources);
    suppressed ||= page.suppressed;
    url = page.next;
  }
  return { resources, suppressed };
}

/** How many resources a search would find, where the server counts them; null where it does not. */
export async function countFound(connection: Connection, resourceType: string, query: readonly (readonly [string, string])[], signal: AbortSignal): Promise<number | null> {
  const url = new URL(resourceType, connection.baseUrl);
  for (const [name, value] of query) url.searchParams.append(name, value);
  url.searchParams.append('_summary', 'count');

  const answer = await getJson(connection, url, { signal });
  return answer.found === 'new' ? (counted.safeParse(answer.body).data?.total ?? null) : null;
}

type Page = SearchResult & { next: URL | null; bytes: number };

async function readPage(connection: Connection, url: URL, signal: AbortSignal): Promise<Page> {
  const answer = await getJson(connection, url, { signal });
  // A search that finds nothing is an empty bundle. This server does not know the type, or is none of FHIR.
  if (answer.found !== 'new') throw new SourceFailure('server-error');

  const parsed = bundle.safeParse(answer.body);
  if (!parsed.success) throw new SourceFailure('unreadable');
  const { link } = parsed.data;
  // An entry that is none is handed on as it is: whoever weighs the answer says that something could not be read.
  const entry = (parsed.data.entry ?? []).map((each) => entryShape.safeParse(each).data ?? { resource: each, search: null });
  if (entry.length > limits.entries) throw new SourceFailure('too-large');

  const next = link.find(({ relation }) => relation === 'next');
  const outcomes = entry.flatMap(({ resource }) => outcome.safeParse(resource).data ?? []);
  return {
    // Nothing is asked to be included; what a server includes nevertheless was not searched for.
    resources: entry
      .filter(({ resource, search: found }) => found?.mode !== 'outcome' && found?.mode !== 'include' && !outcome.safeParse(resource).success)
      .map(({ resource }) => resource),
    bytes: answer.bytes,
    suppressed: outcomes.some(({ issue }) => issue.some(({ code }) => code === 'suppressed')),
    next: next ? nextUrl(connection, next.url, url) : null,
  };
}

/** Some servers give a path, some the whole address; that it stays below the base is asked again before the call. */
function nextUrl({ baseUrl }: Connection, link: string | null, current: URL): URL {
  const url = link === null ? null : URL.parse(link, baseUrl);
  if (!url || url.href === current.href) throw new SourceFailure('unreadable');

  return url;
}
