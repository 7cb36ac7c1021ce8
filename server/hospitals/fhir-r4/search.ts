import 'server-only';

import * as z from 'zod';

import type { Connection } from '@/server/hospitals/connection';
import { listOf, maybe, text } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { getJson } from '@/server/hospitals/fhir-r4/get-json';
import type { JsonAnswer } from '@/server/hospitals/fhir-r4/get-json';
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
  /** By which the server can be asked whether anything of it changed; null where that is more than one page, or a weak tag that equal bytes need not have. */
  etag: string | null;
};

/** Parameters with their values, in the order they are sent. */
export type Query = readonly (readonly [string, string])[];

/** RFC 9110: strong, so that it stands for these very bytes. */
const STRONG_ETAG = /^"[\x21\x23-\x7e]{1,128}"$/;

/**
 * Every page of a search, in order.
 * @throws {SourceFailure}
 */
export async function search(connection: Connection, resourceType: string, query: Query, signal: AbortSignal): Promise<SearchResult> {
  return readPages(connection, await readPage(connection, addressOf(connection, resourceType, query), signal), signal);
}

/**
 * The same search again, answered with null where nothing of it changed since.
 * @param etag of the answer that is kept
 * @throws {SourceFailure}
 */
export async function searchAgain(connection: Connection, resourceType: string, query: Query, { etag, signal }: { etag: string; signal: AbortSignal }): Promise<SearchResult | null> {
  const url = addressOf(connection, resourceType, query);
  const answer = await getJson(connection, url, { signal, etag });

  return answer.found === 'unchanged' ? null : readPages(connection, parsePage(connection, url, answer), signal);
}

async function readPages(connection: Connection, first: Page, signal: AbortSignal): Promise<SearchResult> {
  const resources: unknown[] = [];
  let suppressed = false;
  let bytes = 0;
  let pages = 0;

  for (let page: Page | null = first; page !== null; page = page.next === null ? null : await readPage(connection, page.next, signal)) {
    pages += 1;
    bytes += page.bytes;
    if (pages > limits.pages || bytes > limits.searchBytes) throw new SourceFailure('too-large');

    resources.push(...page.resources);
    suppressed ||= page.suppressed;
  }
  return { resources, suppressed, etag: pages === 1 ? first.etag : null };
}

/** How many resources a search would find, where the server counts them; null where it does not. */
export async function countFound(connection: Connection, resourceType: string, query: Query, signal: AbortSignal): Promise<number | null> {
  const answer = await getJson(connection, addressOf(connection, resourceType, [...query, ['_summary', 'count']]), { signal });
  return answer.found === 'new' ? (counted.safeParse(answer.body).data?.total ?? null) : null;
}

type Page = SearchResult & { next: URL | null; bytes: number };

function addressOf({ baseUrl }: Connection, resourceType: string, query: Query): URL {
  const url = new URL(resourceType, baseUrl);
  for (const [name, value] of query) url.searchParams.append(name, value);

  return url;
}

async function readPage(connection: Connection, url: URL, signal: AbortSignal): Promise<Page> {
  return parsePage(connection, url, await getJson(connection, url, { signal }));
}

function parsePage(connection: Connection, url: URL, answer: JsonAnswer): Page {
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
    etag: answer.etag !== null && STRONG_ETAG.test(answer.etag) ? answer.etag : null,
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
