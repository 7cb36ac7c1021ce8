import { explainNothing } from '@/domain/records/history/explain-nothing';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { RecordKind } from '@/domain/records/record';
import type { WithheldCategory } from '@/domain/records/sharing/share-items';
import type { Source } from '@/domain/records/source';
import { isSummarised, summaryResource } from '@/domain/records/summary/summary-resource';
import type { Resource } from '@/domain/records/summary/summary-resource';
import type { SexCode } from '@/domain/patient-index/demographics';
import { toRow } from '@/domain/records/view/history-row';

/** Sections of the International Patient Summary (HL7 IPS 1.1), with their LOINC codes; the first three are required. */
const SECTIONS = {
  problems: { code: '11450-4', kinds: ['problem'] },
  allergies: { code: '48765-2', kinds: ['allergy'] },
  medications: { code: '10160-0', kinds: ['medication'] },
  immunisations: { code: '11369-6', kinds: ['immunisation'] },
  results: { code: '30954-2', kinds: ['laboratory'] },
  procedures: { code: '47519-4', kinds: ['procedure'] },
} as const satisfies Record<string, { code: string; kinds: readonly RecordKind[] }>;

export type SummarySection = keyof typeof SECTIONS;

/** What people read in the summary, in the language of whoever makes it. */
export type SummaryWords = {
  title: string;
  /** Who compiled it and which hospitals are missing from it. */
  statement: string;
  statementTitle: string;
  none: string;
  sections: Readonly<Record<SummarySection, string>>;
};

export type SummaryInput = {
  entries: readonly HistoryEntry[];
  sources: readonly Source[];
  withheld: readonly WithheldCategory[];
  patient: { name: string; sex: SexCode; birthDate: string | null; indexNumber: string };
  compiledBy: string;
  words: SummaryWords;
  /** ISO 8601. */
  now: string;
  /** A new UUID each time. */
  newId: () => string;
};

export type SummaryBundle = Resource & { resourceType: 'Bundle'; entry: readonly { fullUrl: string; resource: Resource }[] };

const LOINC = 'http://loinc.org';
const GENDERS: Record<SexCode, string> = { '0': 'unknown', '1': 'male', '2': 'female', '9': 'other' };

/**
 * The history as an International Patient Summary: a FHIR R4 document that
 * says who compiled it and which hospitals are missing. Rows, not every report
 * of them; both sides of a contradiction are in it.
 */
export function buildSummary({ entries, sources, withheld, patient, compiledBy, words, now, newId }: SummaryInput): SummaryBundle {
  const [patientId, authorId, compositionId] = [newId(), newId(), newId()];
  const subject = `urn:uuid:${patientId}`;
  const sections = sectionNames.map((name) => {
    const { code, kinds } = SECTIONS[name];
    const own = entries.filter(({ kind, lead }) => isIn(kinds, kind) && isSummarised(lead));
    const resources = own.flatMap((entry) => summaryResource(entry, newId(), subject) ?? []);
    return { section: { ...heading(words.sections[name], code), ...content(own, resources, words, () => emptyReason(kinds, { entries, sources, withheld })) }, resources };
  });

  const composition: Resource = {
    resourceType: 'Composition', id: compositionId,
    status: 'final',
    type: { coding: [{ system: LOINC, code: '60591-5', display: 'Patient summary Document' }] },
    subject: { reference: subject },
    date: now,
    author: [{ reference: `urn:uuid:${authorId}` }],
    title: words.title,
    section: [{ title: words.statementTitle, text: narrative([words.statement]) }, ...sections.map(({ section }) => section)],
  };
  const resources = [composition, patientResource(patientId, patient), { resourceType: 'Organization', id: authorId, name: compiledBy }, ...sections.flatMap((each) => each.resources)];

  return {
    resourceType: 'Bundle', id: newId(),
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${newId()}` },
    type: 'document',
    timestamp: now,
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  };
}

const sectionNames = ['problems', 'allergies', 'medications', 'immunisations', 'results', 'procedures'] as const satisfies readonly SummarySection[];

function heading(title: string, code: string): Record<string, unknown> {
  return { title, code: { coding: [{ system: LOINC, code }] } };
}

/** Never an empty heading: entries with their words, or the reason why there are none. */
function content(own: readonly HistoryEntry[], resources: readonly Resource[], words: SummaryWords, reason: () => string): Record<string, unknown> {
  if (resources.length === 0) {
    return { text: narrative([words.none]), emptyReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: reason() }] } };
  }
  return { text: narrative(own.map(lineOf)), entry: resources.map(({ id }) => ({ reference: `urn:uuid:${id}` })) };
}

/** The nearest of the standard's six words to our eight. */
function emptyReason(kinds: readonly RecordKind[], { entries, sources, withheld }: Pick<SummaryInput, 'entries' | 'sources' | 'withheld'>): string {
  const { asking, nothings } = explainNothing({ kinds, entries }, sources, withheld);
  const said = new Set(nothings.map(({ kind }) => kind));

  if (asking.length > 0 || said.has('no-answer')) return 'unavailable';
  if (said.has('outside-scope') || said.has('role') || said.has('patient-withheld')) return 'withheld';
  return said.has('answered-none') ? 'notstarted' : 'notasked';
}

function lineOf(entry: HistoryEntry): string {
  const { title, value, detail, at, hospitals } = toRow(entry, { problemsOf: new Map(), changes: new Map() });

  return [title, value, detail, at, hospitals.join(', ')].filter(Boolean).join(' · ');
}

function patientResource(id: string, { name, sex, birthDate, indexNumber }: SummaryInput['patient']): Resource {
  return {
    resourceType: 'Patient', id,
    identifier: [{ system: 'urn:yika:index-number', value: indexNumber }],
    name: [{ text: name }],
    gender: GENDERS[sex],
    ...(birthDate !== null && { birthDate }),
  };
}

function narrative(lines: readonly string[]): Record<string, unknown> {
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul></div>` };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
}

function isIn(kinds: readonly RecordKind[], kind: RecordKind): boolean {
  return kinds.includes(kind);
}
