import { matchKeys } from '@/domain/matching/match-keys';
import type { CaptureMethod, Demographics } from '@/domain/patient-index/demographics';
import { identityDelta } from '@/domain/patient-index/identity-delta';
import type { MembershipChange } from '@/domain/patient-index/identity-delta';
import { digestIdentifier } from '@/server/sealing/digest';
import { seal } from '@/server/sealing/seal';
import { localNumberSystem, sealedColumns } from '@/server/sealing/sealed-columns';
import { sealDemographics } from '@/server/patient-index/stored-demographics';

import { createCopyRows } from '@/demo/fill/copy-rows';
import type { CopyRows } from '@/demo/fill/copy-rows';
import { digestMatchKey } from '@/demo/fill/digest-match-key';
import type { FiledIdentifier, FiledPerson, FiledRecord } from '@/demo/fill/filed-person';
import { hospitalCard } from '@/demo/fill/hospital-card';
import type { LoadedTable } from '@/demo/fill/loaded-tables';

export type Batch = {
  eventId: bigint;
  persons: readonly FiledPerson[];
  /** Organisation id by hospital code. */
  organisationIds: Readonly<Record<string, string>>;
  newId: () => string;
};

/** Everything one import event writes, ready for COPY, and the delta it states. */
export type SealedBatch = { rows: Record<LoadedTable, Uint8Array<ArrayBuffer>>; delta: string };

type Tables = Record<LoadedTable, CopyRows>;

/** Seals, digests and lays out a batch: the part of an import that costs the most, and needs no database. */
export function sealBatch(batch: Batch): SealedBatch {
  const tables: Tables = {
    source_record: createCopyRows(),
    source_record_version: createCopyRows(),
    identifier: createCopyRows(),
    match_key: createCopyRows(),
    person: createCopyRows(),
    membership: createCopyRows(),
    identifier_claim: createCopyRows(),
  };
  const opened: MembershipChange[] = [];
  const claimed: Record<string, number> = {};

  for (const person of batch.persons) {
    addPerson(tables, batch.eventId, person);
    claimed[person.id] = addRecords(tables, batch, person);
    for (const record of person.records) opened.push({ record: record.id, person: person.id });
  }

  return { rows: finish(tables), delta: JSON.stringify(identityDelta({ opened, claimed })) };
}

function finish(tables: Tables): SealedBatch['rows'] {
  return {
    source_record: tables.source_record.finish(),
    source_record_version: tables.source_record_version.finish(),
    identifier: tables.identifier.finish(),
    match_key: tables.match_key.finish(),
    person: tables.person.finish(),
    membership: tables.membership.finish(),
    identifier_claim: tables.identifier_claim.finish(),
  };
}

function addPerson({ person: rows }: Tables, eventId: bigint, { id, indexNumber, records }: FiledPerson): void {
  rows.begin(4);
  rows.uuid(id);
  rows.text(indexNumber);
  rows.int8(eventId);
  rows.timestamp(records.reduce((earliest, { registeredAt }) => Math.min(earliest, registeredAt), Date.now()));
}

/** Answers how many claims the person gained. */
function addRecords(tables: Tables, batch: Batch, person: FiledPerson): number {
  const digests = new Map<string, Uint8Array>();

  person.records.forEach((record, position) => {
    const identifiers = [...record.identifiers, hospitalCard(record.hospital, record.localNumber)];

    addRecord(tables, batch, record);
    addMatchKeys(tables, record);
    addMembership(tables, batch.eventId, { record: record.id, person: person.id }, position === 0 ? 'NEW' : 'AUTOMATIC');
    for (const identifier of identifiers) {
      const key = `${identifier.system}|${identifier.value}`;
      const known = digests.get(key);
      const digest = known ?? digestIdentifier(identifier.system, identifier.value);

      addIdentifier(tables, batch.newId(), record, identifier, digest);
      if (identifier.claims && !known) {
        digests.set(key, digest);
        addClaim(tables, batch.eventId, person.id, identifier.system, digest);
      }
    }
  });

  // Our own number is a card like any other: printed on the label, it finds its person.
  addClaim(tables, batch.eventId, person.id, 'index_number', digestIdentifier('index_number', person.indexNumber));
  return digests.size + 1;
}

function addRecord({ source_record, source_record_version }: Tables, { organisationIds }: Batch, record: FiledRecord): void {
  const organisationId = organisationIds[record.hospital];
  if (!organisationId) throw new Error(`no organisation for hospital ${record.hospital}`);

  source_record.begin(5);
  source_record.uuid(record.id);
  source_record.uuid(organisationId);
  source_record.bytes(digestIdentifier(localNumberSystem(organisationId), record.localNumber));
  source_record.bytes(seal(sealedColumns.localNumber(record.id), record.localNumber));
  source_record.timestamp(record.registeredAt);

  source_record_version.begin(5);
  source_record_version.uuid(record.id);
  source_record_version.int4(1);
  source_record_version.bytes(sealDemographics(record.id, 1, record.demographics));
  source_record_version.jsonb(captureMethodsOf(record.demographics, record.capture));
  source_record_version.timestamp(record.registeredAt);
}

function captureMethodsOf(demographics: Demographics, capture: CaptureMethod): string {
  const given = Object.entries(demographics).filter(([, value]) => value !== null);

  return `{${given.map(([field]) => `"${field}":"${capture}"`).join(',')}}`;
}

function addMatchKeys({ match_key: rows }: Tables, { id, demographics }: FiledRecord): void {
  for (const { kind, text } of matchKeys(demographics)) {
    rows.begin(3);
    rows.int8(digestMatchKey(kind, text));
    rows.int2(kind);
    rows.uuid(id);
  }
}

function addMembership({ membership: rows }: Tables, eventId: bigint, change: MembershipChange, basis: 'NEW' | 'AUTOMATIC'): void {
  rows.begin(4);
  rows.uuid(change.record);
  rows.uuid(change.person);
  rows.text(basis);
  rows.int8(eventId);
}

function addIdentifier({ identifier: rows }: Tables, id: string, record: FiledRecord, identifier: FiledIdentifier, digest: Uint8Array): void {
  rows.begin(11);
  rows.uuid(id);
  rows.uuid(record.id);
  rows.text(identifier.system);
  rows.text(identifier.kind);
  rows.bytes(digest);
  rows.bytes(seal(sealedColumns.identifier(id), identifier.value));
  rows.text(identifier.masked);
  rows.text(identifier.assurance);
  rows.text(record.capture);
  rows.timestamp(record.registeredAt);
  rows.timestamp(record.registeredAt);
}

function addClaim({ identifier_claim: rows }: Tables, eventId: bigint, personId: string, system: string, digest: Uint8Array): void {
  rows.begin(4);
  rows.text(system);
  rows.bytes(digest);
  rows.uuid(personId);
  rows.int8(eventId);
}
