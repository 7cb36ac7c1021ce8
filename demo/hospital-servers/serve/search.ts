import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4';

import type { HeldResource } from '@/demo/hospital-servers/render/teller';

const DEFAULT_COUNT = 50;
const MOST_COUNT = 250;

/** A page of what a search found, as R4 has it: matches, the total, and the link to the next page. */
export function searchPage(found: readonly HeldResource[], query: URL): Bundle<FhirResource> {
  const { searchParams } = query;
  const count = Math.min(MOST_COUNT, Math.max(1, Number(searchParams.get('_count') ?? DEFAULT_COUNT) || DEFAULT_COUNT));
  const offset = Math.max(0, Number(searchParams.get('_offset') ?? 0) || 0);
  const matches = found.filter((resource) => isUpdatedSince(resource, searchParams.getAll('_lastUpdated')));
  const next = offset + count < matches.length ? pageAt(query, offset + count) : null;

  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: matches.length,
    link: [{ relation: 'self', url: query.href }, ...(next === null ? [] : [{ relation: 'next', url: next }])],
    ...(searchParams.get('_summary') === 'count' ? {} : { entry: matches.slice(offset, offset + count).map((resource) => entryOf(resource, query)) }),
  };
}

/** `gt` and `ge` of the date search; other prefixes are not asked for by anybody. */
function isUpdatedSince({ meta }: HeldResource, limits: readonly string[]): boolean {
  return limits.every((limit) => {
    const since = Date.parse(limit.slice(2));
    const updated = Date.parse(meta.lastUpdated);
    return limit.startsWith('gt') ? updated > since : updated >= since;
  });
}

function pageAt(query: URL, offset: number): string {
  const page = new URL(query);
  page.searchParams.set('_offset', String(offset));

  return page.href;
}

function entryOf(resource: FhirResource, query: URL): BundleEntry<FhirResource> {
  return { fullUrl: new URL(`${query.origin}/fhir/${resource.resourceType}/${resource.id ?? ''}`).href, resource, search: { mode: 'match' } };
}

/** A searchset that says that there may be more than is shown: FHIR's `suppressed`. */
export function suppressedPage(query: URL): Bundle<FhirResource> {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: 0,
    link: [{ relation: 'self', url: query.href }],
    entry: [{ search: { mode: 'outcome' }, resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'suppressed' }] } }],
  };
}
