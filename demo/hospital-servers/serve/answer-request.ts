import { createHash } from 'node:crypto';

import type { Bundle, FhirResource, Patient, Reference } from 'fhir/r4';

import type { HospitalCode } from '@/demo/hospitals';
import { chartsOf } from '@/demo/hospital-servers/charts/chart';
import { getHospital } from '@/demo/hospital-servers/charts/departments';
import type { LifeOptions } from '@/demo/hospital-servers/charts/live-life';
import { findChartPerson } from '@/demo/hospital-servers/patients/find-chart-person';
import { idOf, localNumberOf, patientNumberSystem, RESIDENT_NUMBER_SYSTEM } from '@/demo/hospital-servers/render/teller';
import type { HeldResource } from '@/demo/hospital-servers/render/teller';
import { capabilityStatement } from '@/demo/hospital-servers/serve/capability-statement';
import type { Fault } from '@/demo/hospital-servers/serve/faults';
import { searchPage, suppressedPage } from '@/demo/hospital-servers/serve/search';

export type FhirAnswer = { status: 200 | 304 | 404; body: FhirResource | null; etag?: string };

export type Asked = { url: URL; ifNoneMatch: string | null; fault: Fault | null };

const KEPT_CHARTS = 20;
const STRANGER = 'p9999999999';

/** What one hospital's FHIR endpoint answers to a GET below `/fhir/`; charts are made when somebody asks. */
export function createFhirEndpoint(hospital: HospitalCode, options?: LifeOptions): (asked: Asked) => FhirAnswer {
  const kept = new Map<string, readonly HeldResource[]>();

  function chartOf(patientId: string): readonly HeldResource[] {
    const known = kept.get(patientId);
    if (known) return known;

    const localNumber = localNumberOf(patientId);
    const person = localNumber === null ? null : findChartPerson(hospital, localNumber);
    const chart = person ? (chartsOf(person, options).byHospital.get(hospital) ?? []) : [];
    const own = chart.filter(({ id }) => id === patientId || id.startsWith(`${patientId}-`));
    if (kept.size >= KEPT_CHARTS) kept.delete(kept.keys().next().value ?? '');
    kept.set(patientId, own);
    return own;
  }

  return ({ url, ifNoneMatch, fault }) => {
    const [type = '', id] = url.pathname.replace(/^\/fhir\//, '').split('/');

    if (type === 'metadata') return { status: 200, body: capabilityStatement(getHospital(hospital)) };
    if (fault === 'withdrawn') return id === undefined ? { status: 200, body: suppressedPage(url) } : { status: 404, body: null };
    if (id !== undefined) return read(chartOf(id.split('-')[0] ?? ''), type, id, ifNoneMatch);
    if (type === 'Patient') return tagged(bend(searchPage(findPatient(hospital, chartOf, url), url), fault), ifNoneMatch);

    const patientId = (url.searchParams.get('patient') ?? '').replace(/^Patient\//, '');
    return tagged(bend(searchPage(chartOf(patientId).filter(({ resourceType }) => resourceType === type), url), fault), ifNoneMatch);
  };
}

/** A page under the strong tag of its bytes; not sent again to whoever has it. */
function tagged(page: Bundle<FhirResource>, ifNoneMatch: string | null): FhirAnswer {
  const etag = `"${createHash('sha256').update(JSON.stringify(page), 'utf8').digest('base64url')}"`;

  return ifNoneMatch === etag ? { status: 304, body: null, etag } : { status: 200, body: page, etag };
}

function read(chart: readonly HeldResource[], type: string, id: string, ifNoneMatch: string | null): FhirAnswer {
  const found = chart.find((resource) => resource.resourceType === type && resource.id === id);
  if (!found) return { status: 404, body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] } };

  const etag = `W/"${found.meta.versionId}"`;
  return ifNoneMatch === etag ? { status: 304, body: null, etag } : { status: 200, body: found, etag };
}

function findPatient(hospital: HospitalCode, chartOf: (patientId: string) => readonly HeldResource[], { searchParams }: URL): readonly HeldResource[] {
  const [system, value] = (searchParams.get('identifier') ?? '').split('|');
  if (value === undefined || system !== patientNumberSystem(hospital)) return [];

  return chartOf(idOf(value)).filter(({ resourceType }) => resourceType === 'Patient');
}

/** The faults that look like an answer: lines of somebody else, of nobody or that are none among the right ones, a second patient, a link that leads away. */
function bend(page: Bundle<FhirResource>, fault: Fault | null): Bundle<FhirResource> {
  const [first] = page.entry ?? [];

  if (fault === 'foreign-link') return { ...page, link: [...(page.link ?? []), { relation: 'next', url: 'http://203.0.113.7/fhir/Observation?_offset=50' }] };
  if (fault === 'endless-pages') return { ...page, link: [{ relation: 'next', url: anotherPage(page) }] };
  if (fault === 'two-patients' && first?.resource?.resourceType === 'Patient') {
    const other: Patient = { ...first.resource, id: STRANGER };
    return { ...page, total: 2, entry: [...(page.entry ?? []), { resource: other, search: { mode: 'match' } }] };
  }
  if (first?.resource === undefined || first.resource.resourceType === 'Patient') return page;
  if (fault === 'wrong-patient') return withFirst(page, readdress(first.resource, { reference: `Patient/${STRANGER}` }));
  if (fault === 'number-only') return withFirst(page, readdress(first.resource, { identifier: { system: RESIDENT_NUMBER_SYSTEM, value: '110101199003074514' } }));
  if (fault === 'not-a-record') return withFirst(page, { resourceType: 'Basic', id: 'note', code: { text: '便条' } });
  return page;
}

function withFirst(page: Bundle<FhirResource>, resource: FhirResource): Bundle<FhirResource> {
  return { ...page, entry: (page.entry ?? []).map((entry, index) => (index === 0 ? { ...entry, resource } : entry)) };
}

/** Always one more, never the same address twice. */
function anotherPage({ link }: Bundle<FhirResource>): string {
  const url = new URL(link?.find(({ relation }) => relation === 'self')?.url ?? '');
  url.searchParams.set('_page', String(Number(url.searchParams.get('_page') ?? 0) + 1));

  return url.href;
}

function readdress(resource: FhirResource, reference: Reference): FhirResource {
  switch (resource.resourceType) {
    case 'AllergyIntolerance':
    case 'Immunization':
      return { ...resource, patient: reference };
    case 'Condition':
    case 'DiagnosticReport':
    case 'DocumentReference':
    case 'Encounter':
    case 'ImagingStudy':
    case 'MedicationRequest':
    case 'Observation':
      return { ...resource, subject: reference };
    default:
      return resource;
  }
}
