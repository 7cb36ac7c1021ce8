import { identityKeys } from '@/domain/identifiers/identity-key';
import type { Reading } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

import { cast } from '@/demo/cast';
import type { CastDocument, CastMember, CastRecord } from '@/demo/cast/cast-member';
import { openingTime } from '@/demo/fill/filed-person';
import type { FiledIdentifier, FiledPerson, FiledRecord } from '@/demo/fill/filed-person';
import { normalLocalNumber } from '@/demo/fill/local-number';

export type FiledRelation = { kind: 'MOTHER_OF' | 'TWIN_OF'; fromRecordId: string; toRecordId: string; birthOrder: number | null };

export type FiledCast = { persons: readonly FiledPerson[]; relations: readonly FiledRelation[] };

type Filing = { today: string; newId: () => string; nextIndexNumber: () => string };

type Draft = { id: string; indexNumber: string; records: FiledRecord[] };

/** The cast as the index knows it: one person each, but for records it has not joined and members it has mixed up. */
export function fileCast({ today, newId, nextIndexNumber }: Filing): FiledCast {
  const members: readonly CastMember[] = cast;
  const byMember = new Map<string, Draft>();
  const persons: Draft[] = [];
  const taken = new Map<string, string>();

  function openPerson(): Draft {
    const person = { id: newId(), indexNumber: nextIndexNumber(), records: [] };
    persons.push(person);
    return person;
  }

  for (const member of members) {
    for (const record of member.records) {
      const person = record.apart ? openPerson() : (byMember.get(member.sharesPersonWith ?? member.key) ?? openPerson());

      if (!record.apart) byMember.set(member.key, person);
      person.records.push(fileRecord(newId(), member, record, identifiersOf(member, record, today, person.id, taken)));
    }
  }
  return { persons, relations: members.flatMap((member) => relationsOf(member, byMember)) };
}

function fileRecord(id: string, member: CastMember, record: CastRecord, identifiers: readonly FiledIdentifier[]): FiledRecord {
  return {
    id,
    hospital: record.hospital,
    localNumber: normalLocalNumber(record.hospital, record.localNumber),
    demographics: { ...member.demographics, ...record.written },
    capture: record.capture,
    registeredAt: openingTime(record.registeredOn),
    identifiers,
  };
}

/** An identifier that somebody else holds is kept on the record, unclaimed, as at a window. */
function identifiersOf(member: CastMember, record: CastRecord, today: string, personId: string, taken: Map<string, string>): FiledIdentifier[] {
  return record.shown.flatMap((name) => {
    const document = member.documents[name];
    if (!document) throw new Error(`${member.key} has no document ${name}`);

    return readDocument(document, today).map((identifier) => {
      const key = `${identifier.system}|${identifier.value}`;
      const holder = taken.get(key) ?? personId;

      if (identifier.claims) taken.set(key, holder);
      return { ...identifier, claims: identifier.claims && holder === personId };
    });
  });
}

/** What a window would keep of this document: the keys of its reading, or the number as it stands when it is wrong. */
export function readDocument({ kind, value, issuingCountry, sound }: CastDocument, today: string): FiledIdentifier[] {
  const reading = recognise(value, { today, localPatterns: [] }).readings.find((each) => each.kind === kind);
  if (!reading) throw new Error(`a ${kind} of the cast is not read as one`);
  if (sound === false) return [asIdentifier(reading, kind, reading.normalized ?? value, false)];

  const scope = { organisationCode: '', ...(issuingCountry && { issuingCountry }) };
  return identityKeys(reading, scope).map((key) => asIdentifier(reading, key.system, key.value, key.claims));
}

function asIdentifier({ kind, masked, assurance }: Reading, system: string, value: string, claims: boolean): FiledIdentifier {
  return { system, kind, value, masked: masked ?? '', assurance, claims };
}

function relationsOf(member: CastMember, byMember: ReadonlyMap<string, Draft>): FiledRelation[] {
  return (member.relations ?? []).map(({ kind, to, birthOrder }) => ({
    kind,
    fromRecordId: firstRecord(byMember, member.key),
    toRecordId: firstRecord(byMember, to),
    birthOrder: birthOrder ?? null,
  }));
}

function firstRecord(byMember: ReadonlyMap<string, Draft>, key: string): string {
  const record = byMember.get(key)?.records[0];
  if (!record) throw new Error(`${key} has no record to relate`);

  return record.id;
}
