import 'server-only';

import { may } from '@/domain/access/may';
import { maskIdentifier, maskPhone } from '@/domain/identifiers/mask';
import { comparedFields, compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField } from '@/domain/patient-index/demographics';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import { maskAddress } from '@/domain/patient-index/mask-address';
import type { HospitalView, RecordFieldView, RecordView } from '@/domain/patient-index/person-view';
import { nameOf, readNames } from '@/server/audit/read-names';
import type { Names } from '@/server/audit/read-names';
import type { PersonRecord } from '@/server/patient-index/read-person-records';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const masks: Partial<Record<DemographicField, (value: string) => string>> = { phone: maskPhone, address: maskAddress };

/** What each hospital holds on a person, the reader's own first; every record beside the golden view it feeds. */
export async function readPersonHospitals(
  { transaction, staff }: GuardContext,
  records: readonly PersonRecord[],
  golden: GoldenView,
): Promise<readonly HospitalView[]> {
  const names = await readNames(transaction, {
    staff: records.map(({ latest }) => latest.recordedById),
    organisations: [],
    desks: records.map(({ latest }) => latest.deskId),
  });
  const byHospital = Map.groupBy(records, ({ organisation }) => organisation.id);

  return [...byHospital.values()]
    .flatMap((held) => hospitalView(held, golden, names, staff) ?? [])
    .toSorted((one, other) => Number(other.own) - Number(one.own) || (one.code < other.code ? -1 : 1));
}

function hospitalView(records: readonly PersonRecord[], golden: GoldenView, names: Names, reader: GuardContext['staff']): HospitalView | null {
  const [first] = records;
  if (!first) return null;

  const { id, code, name, nameEnglish } = first.organisation;
  return { code, name, nameEnglish, own: id === reader.organisation.id, records: records.map((record) => recordView(record, golden, names, id === reader.organisation.id && may(reader.roles, 'correct-demographics'))) };
}

function recordView({ id, localNumberSealed, status, latest, member }: PersonRecord, golden: GoldenView, names: Names, mayCorrect: boolean): RecordView {
  const correctable = mayCorrect && status === 'ACTIVE';

  return {
    recordId: id,
    localNumberMasked: maskIdentifier('hospital_card', unseal(sealedColumns.localNumber(id), localNumberSealed)),
    voided: status === 'VOIDED',
    version: member.version,
    recordedAt: member.recordedAt,
    recordedBy: nameOf(names.staff, latest.recordedById),
    desk: nameOf(names.desks, latest.deskId),
    reason: latest.reason,
    cause: latest.cause && { cause: latest.cause === 'LEGAL_CHANGE' ? 'legal-change' : 'typing-error', evidence: latest.evidence },
    undone: latest.undoesVersion !== null,
    correctable,
    fields: comparedFields.map((field) => fieldView(field, member, golden)).filter(({ agreement }) => agreement !== 'empty'),
  };
}

function fieldView(field: DemographicField, member: PersonRecord['member'], golden: GoldenView): RecordFieldView {
  const value = member.demographics[field];
  const mask = masks[field];

  return {
    field,
    value: value && mask ? mask(value) : value,
    masked: Boolean(value && mask),
    captureMethod: member.captureMethods[field] ?? null,
    agreement: compareWithGolden(field, member.demographics, golden.demographics),
    survives: golden.origins[field]?.sourceRecordId === member.sourceRecordId,
  };
}
