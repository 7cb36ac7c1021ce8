import type { HospitalCode } from '@/demo/hospitals';
import type { ContradictionAbout, Life, LifeEvent } from '@/demo/hospital-servers/charts/life';
import { liveLife } from '@/demo/hospital-servers/charts/live-life';
import type { LifeOptions } from '@/demo/hospital-servers/charts/live-life';
import type { ChartPerson } from '@/demo/hospital-servers/patients/chart-person';
import { renderImaging, renderMedication, renderProblem, renderVisit } from '@/demo/hospital-servers/render/render-care';
import { renderDocument, renderPatient } from '@/demo/hospital-servers/render/render-documents';
import { renderLaboratory } from '@/demo/hospital-servers/render/render-laboratory';
import { renderAllergy, renderImmunisation, renderStatement } from '@/demo/hospital-servers/render/render-statements';
import { idOf } from '@/demo/hospital-servers/render/teller';
import type { HeldResource, Teller } from '@/demo/hospital-servers/render/teller';

/**
 * What whoever makes one history of these charts must come to. A resource is
 * named as the network names it: hospital, type and id with slashes between.
 */
export type AnswerKey = {
  /** Every real thing once, with all resources that tell of it. */
  events: readonly (readonly string[])[];
  contradictions: readonly { about: ContradictionAbout; resources: readonly string[] }[];
  /** Discharges without a record. */
  missingSummaries: readonly string[];
};

export type Charts = { byHospital: ReadonlyMap<HospitalCode, readonly HeldResource[]>; key: AnswerKey };

/** Every hospital's chart of a person, and what is true behind them: a pure function of who the person is. */
export function chartsOf(person: ChartPerson, options?: LifeOptions): Charts {
  const life = liveLife(person, options);
  const tellers = person.registrations.map(({ hospital, localNumber }): Teller => ({ hospital, patientId: idOf(localNumber) }));
  const byHospital = new Map<HospitalCode, HeldResource[]>();

  for (const teller of tellers) {
    const told = life.events.filter((event) => isToldBy(event, teller)).flatMap((event) => render(event, teller));
    const patient = renderPatient(person, teller, life.miswritten.find(({ hospital }) => hospital === teller.hospital));
    byHospital.set(teller.hospital, [...(byHospital.get(teller.hospital) ?? []), patient, ...told]);
  }
  return { byHospital, key: answerKey(life, tellers) };
}

function isToldBy({ hospital, copies }: LifeEvent, teller: Teller): boolean {
  return hospital === teller.hospital || copies.includes(teller.hospital);
}

/** The event's own resource first, then its parts. */
function render(event: LifeEvent, teller: Teller): HeldResource[] {
  switch (event.kind) {
    case 'visit':
      return renderVisit(event, teller);
    case 'problem':
      return renderProblem(event, teller);
    case 'laboratory':
      return renderLaboratory(event, teller);
    case 'imaging':
      return renderImaging(event, teller);
    case 'medication':
      return renderMedication(event, teller);
    case 'allergy':
      return renderAllergy(event, teller);
    case 'immunisation':
      return renderImmunisation(event, teller);
    case 'document':
      return renderDocument(event, teller);
    case 'statement':
      return renderStatement(event, teller);
  }
}

function answerKey({ events, contradictions, missingSummaries }: Life, tellers: readonly Teller[]): AnswerKey {
  const rows = events.flatMap((event) => tellingRows(event, tellers));
  const namesOf = (id: string) => rows.find((row) => row.eventId === id)?.resources ?? [];

  return {
    events: rows.map(({ resources }) => resources),
    contradictions: contradictions.map(({ about, eventIds }) => ({
      about,
      resources: about === 'birth-date' || about === 'sex' ? tellers.map(({ hospital, patientId }) => `${hospital}/Patient/${patientId}`) : eventIds.flatMap(namesOf),
    })),
    missingSummaries: missingSummaries.flatMap(namesOf),
  };
}

/** A report and each of its values are things of their own: one row each, told by the same hospitals. */
function tellingRows(event: LifeEvent, tellers: readonly Teller[]): { eventId: string; resources: readonly string[] }[] {
  const tellings = tellers
    .filter((teller) => isToldBy(event, teller))
    .map((teller) => render(event, teller).filter(({ resourceType }) => resourceType !== 'Binary').map(({ resourceType, id }) => `${teller.hospital}/${resourceType}/${id}`));
  const [first = []] = tellings;

  return first.map((_, part) => ({ eventId: part === 0 ? event.id : `${event.id}/${part}`, resources: tellings.flatMap((names) => names[part] ?? []) }));
}
