import 'server-only';

import type { RegistrationFields } from '@/domain/desk/desk-views';
import type { DocumentFacts } from '@/domain/desk/validate-registration';
import { recognise } from '@/domain/identifiers/recognise';
import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { nameOf, readNames } from '@/server/audit/read-names';
import { lockPersonInForce } from '@/server/patient-index/lock-person-in-force';
import { readCaptureMethods, unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

export type CorrectableRecord = {
  recordId: string;
  personId: string;
  version: number;
  demographics: Demographics;
  captureMethods: FieldCaptureMethods;
  recordedAt: Date;
  recordedById: string | null;
};

/**
 * A record that the signed-in hospital may correct: its own, in use, of a
 * person within reach. Its person is held until the transaction ends, as merges
 * hold it: a decision sees this correction, or this correction the decision.
 */
export async function holdCorrectableRecord(context: GuardContext, recordId: string): Promise<CorrectableRecord | null> {
  const { transaction, staff } = context;
  const member = await transaction.membership.findFirst({
    where: { sourceRecordId: recordId, closedEventId: null, sourceRecord: { organisationId: staff.organisation.id, status: 'ACTIVE' } },
    select: { personId: true },
  });
  const person = member && (await findVisiblePerson(context, await lockPersonInForce(transaction, member.personId)));
  if (!person) return null;

  const latest = await transaction.sourceRecordVersion.findFirstOrThrow({
    where: { sourceRecordId: recordId },
    orderBy: { version: 'desc' },
    select: { version: true, demographicsSealed: true, captureMethods: true, recordedAt: true, recordedById: true },
  });

  return {
    recordId,
    personId: person.id,
    version: latest.version,
    demographics: unsealDemographics(recordId, latest.version, latest.demographicsSealed),
    captureMethods: readCaptureMethods(latest.captureMethods),
    recordedAt: latest.recordedAt,
    recordedById: latest.recordedById,
  };
}

/** What the numbers on a record say of their holder: a correction may not contradict them. */
export async function readDocumentFacts({ transaction, today }: GuardContext, recordId: string): Promise<readonly DocumentFacts[]> {
  const rows = await transaction.identifier.findMany({
    where: { sourceRecordId: recordId, endedAt: null, assurance: 'checksum' },
    select: { id: true, sealed: true },
  });

  return rows.flatMap(({ id, sealed }) => {
    const { valid, derived } = recognise(unseal(sealedColumns.identifier(id), sealed), { today, localPatterns: [] });
    return valid ? [{ sex: derived.sex ?? null, birthDate: derived.birthDate ?? null }] : [];
  });
}

export async function recorderOf({ transaction }: GuardContext, { recordedById }: CorrectableRecord): Promise<string | null> {
  const names = await readNames(transaction, { staff: [recordedById], organisations: [], desks: [] });

  return nameOf(names.staff, recordedById);
}

/** As a form holds them: empty where nothing is known. */
export function fieldsOf(demographics: Demographics): RegistrationFields {
  return {
    name: demographics.name,
    nameReading: demographics.nameReading,
    foreignName: demographics.foreignName ?? '',
    sex: demographics.sex,
    birthDate: demographics.birthDate ?? '',
    phone: demographics.phone ?? '',
    address: demographics.address ?? '',
    nationality: demographics.nationality ?? '',
    ethnicGroup: demographics.ethnicGroup ?? '',
  };
}
