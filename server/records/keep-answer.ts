import 'server-only';

import type { RecordItem } from '@/domain/records/record';
import type { SourceAnswer } from '@/domain/records/source';
import { inTransaction } from '@/server/db';
import type { Transaction } from '@/server/db';
import type { Etags } from '@/server/hospitals/fhir-r4/fetch-chart';
import { SourceFailure } from '@/server/hospitals/source-failure';
import { keepItems } from '@/server/records/kept-items';
import type { LocatedHospital } from '@/server/records/locate-records';
import { noteDocumentTypes } from '@/server/records/note-document-types';
import { raiseDisagreement } from '@/server/records/raise-disagreement';
import { reshapeCopies } from '@/server/records/read-copies';
import type { RecordEndpoint } from '@/server/records/record-endpoint';
import { mayBeKept, storeAnswer } from '@/server/records/store-answer';
import type { ArrivedType, CopyPlace } from '@/server/records/store-answer';
import { seal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

type AnsweringHospital = Pick<LocatedHospital, 'organisation'> & { endpoint: RecordEndpoint };

export type Fetched = {
  patientId: string;
  arrived: readonly ArrivedType[];
  /** Every type answered: only then is anything called fresh. */
  complete: boolean;
  /** Every type was fetched whole. */
  whole: boolean;
  /** By which the next refresh asks whether anything changed. */
  etags: Etags;
};

/** Keeps what came and gives back all that is now kept of the record, in one transaction. */
export function keepAnswer(hospital: AnsweringHospital, place: CopyPlace, { patientId, arrived, complete, whole, etags }: Fetched): Promise<SourceAnswer> {
  return inLinkedTransaction(place, async (transaction, now) => {
    await touchLocator(transaction, place, {
      patientSealed: seal(sealedColumns.locatedPatient(place.recordSourceId, place.sourceRecordId), patientId),
      withdrawnAt: null,
      ...(complete && { lastConfirmedAt: now }),
      ...(complete && whole && { completeAt: now }),
    });
    await storeAnswer(transaction, place, arrived, now);

    const items = await reshapeCopies(transaction, hospital, place.sourceRecordId);
    await touchLocator(transaction, place, { ...factsOf(items), ...keepItems(hospital.endpoint, place.sourceRecordId, { items, etags }) });
    await noteDocumentTypes(transaction, place.sourceRecordId, items);
    await raiseDisagreement(transaction, { place, organisationId: hospital.organisation.id, items, now });

    return { organisationCode: hospital.organisation.code, patient: `Patient/${patientId}`, items, unreadable: 0 };
  });
}

/** The hospital knows nobody by the number: what was kept from there is nobody's any more. */
export function keepNothing(place: CopyPlace): Promise<void> {
  return inLinkedTransaction(place, async (transaction, now) => {
    await touchLocator(transaction, place, { patientSealed: null, withdrawnAt: null, lastConfirmedAt: now, completeAt: null, itemsSealed: null, shapedBy: null, ...factsOf([]) });
    await deleteCopies(transaction, place);
  });
}

/** The hospital holds back what it had shown: the copies go with the note that says so. */
export function withdraw(place: CopyPlace): Promise<void> {
  return inLinkedTransaction(place, async (transaction, now) => {
    await touchLocator(transaction, place, { patientSealed: null, withdrawnAt: now, lastConfirmedAt: now, completeAt: null, itemsSealed: null, shapedBy: null, ...factsOf([]) });
    await deleteCopies(transaction, place);
  });
}

function inLinkedTransaction<Value>(place: CopyPlace, work: (transaction: Transaction, now: Date) => Promise<Value>): Promise<Value> {
  return inTransaction(async (transaction) => {
    if (!(await mayBeKept(transaction, place))) throw new SourceFailure('wrong-patient');

    return work(transaction, new Date());
  });
}

type LocatorChange = {
  patientSealed?: Uint8Array<ArrayBuffer> | null;
  lastConfirmedAt?: Date;
  completeAt?: Date | null;
  withdrawnAt?: Date | null;
  kinds?: string[];
  items?: number;
  openAdmission?: boolean;
  itemsSealed?: Uint8Array<ArrayBuffer> | null;
  shapedBy?: Uint8Array<ArrayBuffer> | null;
};

/** Also what two refreshes of one record at once wait at. */
async function touchLocator(transaction: Transaction, { recordSourceId, sourceRecordId }: CopyPlace, change: LocatorChange): Promise<void> {
  const key = { recordSourceId, sourceRecordId };

  await transaction.recordLocator.upsert({ where: { recordSourceId_sourceRecordId: key }, create: { items: 0, ...key, ...change }, update: change });
}

async function deleteCopies(transaction: Transaction, { recordSourceId, sourceRecordId }: CopyPlace): Promise<void> {
  await transaction.recordCopy.deleteMany({ where: { recordSourceId, sourceRecordId } });
}

function factsOf(items: readonly RecordItem[]): Required<Pick<LocatorChange, 'kinds' | 'items' | 'openAdmission'>> {
  return {
    kinds: [...new Set(items.map(({ kind }) => kind))].toSorted(),
    items: items.length,
    openAdmission: items.some((item) => item.kind === 'visit' && item.visitClass === 'inpatient' && item.open && !item.enteredInError),
  };
}
