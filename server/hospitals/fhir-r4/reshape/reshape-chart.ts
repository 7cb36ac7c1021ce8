import 'server-only';

import * as z from 'zod';

import type { RecordItem, ReportItem } from '@/domain/records/record';
import { concept, resourceHead, withId } from '@/server/hospitals/fhir-r4/fhir-shapes';
import type { Origin } from '@/server/hospitals/fhir-r4/reshape/origin';
import { wordsOf } from '@/server/hospitals/fhir-r4/reshape/origin';
import { reshapeImaging, reshapeMedication, reshapeOrder, reshapeProblem, reshapeProcedure, reshapeVisit } from '@/server/hospitals/fhir-r4/reshape/reshape-care';
import { reshapeMeasurement, reshapeReport } from '@/server/hospitals/fhir-r4/reshape/reshape-measurements';
import type { ListedIn } from '@/server/hospitals/fhir-r4/reshape/reshape-measurements';
import { reshapeAllergy, reshapeDemographics, reshapeDocument, reshapeImmunisation } from '@/server/hospitals/fhir-r4/reshape/reshape-statements';
import type { SystemMapping } from '@/server/hospitals/fhir-r4/reshape/reshape-statements';

/** A resource as it arrived, with where it came from. */
export type Arrived = { resource: unknown; origin: Origin };

const medication = resourceHead.extend({ resourceType: z.literal('Medication'), code: concept });

/**
 * Every resource of a chart as an item of a history; whatever cannot be one is left out, and the caller has counted it.
 * @param host of the source they came from
 */
export function reshapeChart(arrived: readonly Arrived[], systems: SystemMapping, host: string): readonly RecordItem[] {
  const typed = arrived.flatMap(({ resource: written, origin }) => {
    const resource = withId(written, origin.hash);
    const head = resourceHead.safeParse(resource);
    return head.success ? [{ type: head.data.resourceType, id: head.data.id, resource, origin }] : [];
  });
  const reports = typed.filter(({ type }) => type === 'DiagnosticReport').map(({ resource, origin }) => reshapeReport(resource, origin));
  const listed = listResults(reports);
  const medications = new Map(typed.flatMap(({ resource }) => medication.safeParse(resource).data ?? []).map(({ id, code }) => [id, code]));
  const reportById = new Map(reports.map((report) => [report.provenance.resourceId, report]));

  return typed.flatMap(({ type, id, resource, origin }): RecordItem[] => {
    if (type === 'DiagnosticReport') return [reportById.get(id)].flatMap((report) => report ?? []);
    if (type === 'Observation') return [reshapeMeasurement(resource, origin, listed.get(`${origin.organisationCode}/Observation/${id}`))];
    if (isMedicationLine(type)) return [reshapeMedication(resource, origin, (medicationId) => medications.get(medicationId))];
    if (type === 'ImagingStudy') return [reshapeImaging(resource, origin, host)];
    if (type === 'Patient') return [reshapeDemographics(resource, origin, systems)];

    const reshape = reshapers[type];
    return reshape ? [reshape(resource, origin)] : [];
  });
}

const reshapers: Readonly<Record<string, (resource: unknown, origin: Origin) => RecordItem>> = {
  AllergyIntolerance: reshapeAllergy,
  Condition: reshapeProblem,
  DocumentReference: reshapeDocument,
  Encounter: reshapeVisit,
  Immunization: reshapeImmunisation,
  Procedure: reshapeProcedure,
  ServiceRequest: reshapeOrder,
};

function isMedicationLine(type: string): boolean {
  return type === 'MedicationRequest' || type === 'MedicationStatement' || type === 'MedicationDispense';
}

function listResults(reports: readonly ReportItem[]): ReadonlyMap<string, ListedIn> {
  return new Map(reports.flatMap((report) => report.resultIds.map((id) => [id, { reportId: report.id, panel: wordsOf(report.concept) }] as const)));
}
