import 'server-only';

import { itemId } from '@/domain/records/record';
import type { Concept, ItemHead, ItemTimes } from '@/domain/records/record';
import type { ResourceHead } from '@/server/hospitals/fhir-r4/fhir-shapes';

/** Where a resource came from and when, as the copy of it knows. */
export type Origin = {
  organisationCode: string;
  sourceRecordId: string;
  /** SHA-256 of the resource as it arrived, hex. */
  hash: string;
  receivedAt: string;
  lastConfirmedAt: string;
};

type Reference = { reference: string | null; identifier?: unknown } | null;

const CONFIDENTIALITY = ['N', 'R', 'V'] as const;

export type HeadParts = {
  times: Partial<ItemTimes>;
  subject: Reference;
  visit?: Reference;
  basedOn?: readonly Reference[];
  enteredInError: boolean;
  /** Labels beside those of `meta`. */
  labels?: readonly string[];
};

/** What every item has. A label is the strictest that is said anywhere. */
export function headOf({ organisationCode, ...origin }: Origin, resource: ResourceHead, { times, subject, visit, basedOn = [], enteredInError, labels = [] }: HeadParts): ItemHead {
  const { resourceType, id, meta } = resource;
  const said = [...(meta?.security.map(({ code }) => code) ?? []), ...labels];

  return {
    id: itemId(organisationCode, resourceType, id),
    provenance: { organisationCode, ...origin, resourceType, resourceId: id, versionId: meta?.versionId ?? null },
    times: { effective: null, effectiveEnd: null, issued: null, ...times },
    subject: relativeReference(subject, 'Patient'),
    subjectByNumber: subject?.reference === null && Boolean(subject.identifier),
    visitId: idAt(organisationCode, visit ?? null, 'Encounter'),
    basedOn: basedOn.flatMap((one) => idAt(organisationCode, one, 'ServiceRequest') ?? []),
    confidentiality: CONFIDENTIALITY.findLast((level) => said.includes(level)) ?? null,
    enteredInError,
  };
}

/**
 * Servers write `Patient/1`, `https://…/Patient/1` and `Patient/1/_history/2` for
 * the same one; some that were filled from a bundle keep its `urn:uuid:` names,
 * which say no type and are the id.
 */
export function relativeReference(reference: Reference, type: string): string | null {
  const written = reference?.reference ?? '';
  const [, bundled] = /^urn:uuid:([A-Za-z0-9-]{1,64})$/i.exec(written) ?? [];
  if (bundled !== undefined) return `${type}/${bundled}`;

  return /(?:^|\/)([A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/.exec(written)?.[1] ?? null;
}

/** @param expected what is referred to where the reference itself does not say. */
export function idAt(organisationCode: string, reference: Reference, expected: string): string | null {
  const [type, id] = relativeReference(reference, expected)?.split('/') ?? [];

  return type !== undefined && id !== undefined ? itemId(organisationCode, type, id) : null;
}

export const noConcept: Concept = { text: null, codings: [] };

/** The words of a concept, or of its first coding. */
export function wordsOf(concept: Concept | null): string | null {
  return concept?.text ?? concept?.codings[0]?.display ?? concept?.codings[0]?.code ?? null;
}

export function hasCode(concept: Concept | null, codes: ReadonlySet<string>): boolean {
  return concept?.codings.some(({ code }) => codes.has(code)) ?? false;
}
