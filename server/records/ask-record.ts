import 'server-only';

import type { RecordItem } from '@/domain/records/record';
import type { Shortfall, SourceAnswer } from '@/domain/records/source';
import { database } from '@/server/db';
import { connectionTo } from '@/server/hospitals/connection';
import { fetchChart, fetchMedications } from '@/server/hospitals/fhir-r4/fetch-chart';
import type { Etags, Since, TypeAnswer } from '@/server/hospitals/fhir-r4/fetch-chart';
import { resourceHead } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { findPatient } from '@/server/hospitals/fhir-r4/find-patient';
import { reshapeChart } from '@/server/hospitals/fhir-r4/reshape/reshape-chart';
import { resourceKinds } from '@/server/hospitals/fhir-r4/resource-types';
import { SourceFailure } from '@/server/hospitals/source-failure';
import { keepAnswer, keepNothing, withdraw } from '@/server/records/keep-answer';
import { openItems } from '@/server/records/kept-items';
import { askedIdentifiers, systemMapping } from '@/server/records/locate-records';
import type { LocatedHospital, LocatedRecord } from '@/server/records/locate-records';
import type { RecordEndpoint } from '@/server/records/record-endpoint';
import { createCopyFinder, hashOf, listKeptCopies } from '@/server/records/store-answer';
import type { ArrivedResource, ArrivedType, CopyPlace } from '@/server/records/store-answer';
import { shortfallsOf, splitBySubject } from '@/server/records/weigh-answer';

export type AskedHospital = LocatedHospital & { endpoint: RecordEndpoint };

export type RecordAnswer = { answer: SourceAnswer | null; shortfalls: readonly Shortfall[] };

const HOUR_MS = 3_600_000;
/** Two clocks are never one: changes are asked for from so long before the last answer. */
const OVERLAP_MS = HOUR_MS;
/** So often everything is fetched again, whatever the server says has changed. */
const WHOLE_EVERY_MS = 24 * HOUR_MS;

/**
 * Asks one hospital for the holder of one record, keeps a copy of what came,
 * and answers with everything that is now known from there. The person is
 * asked about only as long as the record belongs to them.
 * @throws {SourceFailure} when there is no answer that may be used
 */
export async function askRecord(personId: string, hospital: AskedHospital, record: LocatedRecord, signal: AbortSignal): Promise<RecordAnswer> {
  const { endpoint } = hospital;
  const place: CopyPlace = { recordSourceId: endpoint.id, sourceRecordId: record.sourceRecordId, personId };
  const connection = connectionTo(endpoint);
  const patient = await findPatient(connection, askedIdentifiers(endpoint, record), signal);

  if (patient.found === 'none') {
    await keepNothing(place);
    return { answer: null, shortfalls: [] };
  }
  if (patient.found === 'suppressed') {
    await withdraw(place);
    return { answer: null, shortfalls: [...new Set(Object.values(resourceKinds))].map((kind) => ({ kind, reason: 'suppressed' as const })) };
  }

  const { patientId } = patient;
  const types = await fetchChart(connection, { patientId, types: endpoint.capability.types, ...(await findKept(endpoint, place)) }, signal);
  requireSome(types);

  const { own, strange, unreadable } = splitBySubject(types, patientId);
  const medications = (await fetchMedications(connection, types, signal)).flatMap((resource) => {
    const head = resourceHead.safeParse(resource).data;
    return head?.resourceType === 'Medication' ? [{ resourceType: head.resourceType, id: head.id, resource }] : [];
  });
  const person: ArrivedType = { resourceType: 'Patient', resources: [{ resourceType: 'Patient', id: patientId, resource: patient.resource }], whole: true };
  const answer = await keepAnswer(hospital, place, { patientId, arrived: [person, { resourceType: 'Medication', resources: medications, whole: false }, ...own], complete: types.every(({ ok }) => ok), whole: own.every(({ whole }) => whole), etags: etagsOf(types, own) });

  // Lines of somebody else are handed on, to be set aside by name; they are never kept, nor is what cannot be read.
  return { answer: { ...answer, items: [...answer.items, ...asStrangers(hospital, place, strange)], unreadable }, shortfalls: shortfallsOf(types, strange) };
}

/** Every type failed: the hospital did not answer, whatever its front page says. */
function requireSome(types: readonly TypeAnswer[]): void {
  const failed = types.flatMap((type) => (type.ok ? [] : [type.reason]));
  const [first] = failed;

  if (first !== undefined && failed.length === types.length) throw new SourceFailure(first);
}

/** Tags of answers of which every line could be kept: one with a stranger's line is looked at again each time. */
function etagsOf(types: readonly TypeAnswer[], own: readonly ArrivedType[]): Etags {
  return Object.fromEntries(
    types.flatMap((type) => {
      if (!type.ok || type.etag === null || type.suppressed) return [];
      const kept = own.find(({ resourceType }) => resourceType === type.type)?.resources.length;
      return kept === type.resources.length ? [[type.type, type.etag]] : [];
    }),
  );
}

/** What an earlier answer spares this one; nothing a day after everything was last fetched. */
async function findKept(endpoint: RecordEndpoint, place: CopyPlace): Promise<{ since: Since | null; etags: Etags }> {
  const { recordSourceId, sourceRecordId } = place;
  const locator = await database().recordLocator.findUnique({
    where: { recordSourceId_sourceRecordId: { recordSourceId, sourceRecordId } },
    select: { completeAt: true, lastConfirmedAt: true, itemsSealed: true, shapedBy: true },
  });
  if (!locator?.completeAt || !locator.lastConfirmedAt || Date.now() - locator.completeAt.getTime() > WHOLE_EVERY_MS) return { since: null, etags: {} };

  const kept = await listKeptCopies(database(), place);
  const find = createCopyFinder(recordSourceId, kept);
  const since: Since = {
    at: new Date(locator.lastConfirmedAt.getTime() - OVERLAP_MS).toISOString(),
    types: endpoint.capability.incremental,
    countWith: (type, changed) => {
      const fresh = changed.filter((resource) => find(type, resourceHead.safeParse(resource).data?.id ?? '') === undefined);
      return kept.filter(({ resourceType }) => resourceType === type).length + fresh.length;
    },
  };
  return { since, etags: openItems(endpoint, sourceRecordId, locator)?.etags ?? {} };
}

function asStrangers({ organisation, endpoint }: AskedHospital, { sourceRecordId }: CopyPlace, strange: readonly ArrivedResource[]): readonly RecordItem[] {
  const now = new Date().toISOString();
  const arrived = strange.map(({ resource }) => ({
    resource,
    origin: {
      organisationCode: organisation.code,
      sourceRecordId,
      hash: hashOf(resource),
      receivedAt: now,
      lastConfirmedAt: now,
    },
  }));

  return reshapeChart(arrived, systemMapping(endpoint, organisation.id), new URL(endpoint.baseUrl).hostname);
}
