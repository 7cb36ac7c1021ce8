import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { KnownPatient } from '@/domain/records/document-patient';
import type { RecordItem } from '@/domain/records/record';
import { rowKey } from '@/domain/records/view/history-row';
import type { NamedPlace } from '@/domain/named-place';
import { findAttachment } from '@/server/hospitals/fhir-r4/get-attachment';
import type { Attachment } from '@/server/hospitals/fhir-r4/get-attachment';
import type { GuardContext } from '@/server/perform';
import type { AskedHospital } from '@/server/records/ask-record';
import { readHistoryPage } from '@/server/records/read-history-page';
import type { HistoryBanner } from '@/server/records/read-history-page';
import { createCopyFinder, listKeptCopies } from '@/server/records/store-answer';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

export type OpenedDocument = {
  personId: string;
  banner: HistoryBanner;
  /** What the document must not contradict; goes nowhere but to `fetchDocument`. */
  patient: KnownPatient;
  title: string;
  /** As the source wrote it. */
  at: string | null;
  hospital: NamedPlace;
  /** Where to fetch it; holds credentials, and goes nowhere but to `fetchDocument`. */
  from: { hospital: AskedHospital; attachment: Attachment };
};

/**
 * One document of a history, found again among what this reader may see: a key
 * that leads to nothing, to a document that the rules keep back, or to somebody
 * else's is all the same. The opening is written down; the hospital is asked
 * afterwards, outside the transaction.
 * @param documentKey as `RowReport.document` gives it.
 */
export async function openDocument(context: GuardContext, { personId, documentKey }: { personId: string; documentKey: string }): Promise<Outcome<OpenedDocument, { reason: 'not-found' }>> {
  const page = await readHistoryPage(context, { personId });
  if (!page.ok || page.value.state === 'retired') return refused({ reason: 'not-found' });

  const { banner, answers, asking, reader } = page.value;
  const item = answers.flatMap(({ items }) => items).find((one) => isDocument(one) && rowKey(one.id) === documentKey);
  const hospital = asking.hospitals.find(({ organisation }) => organisation.code === item?.provenance.organisationCode);
  const attachment = item && hospital ? await findKeptAttachment(context, item, hospital) : null;
  if (!item || !hospital || !attachment) return refused({ reason: 'not-found' });

  context.audit({ kind: 'document-opened', subjectPersonId: page.value.personId, detail: { organisationCode: hospital.organisation.code, type: item.kind === 'document' ? (item.typeCode ?? '') : '' } });
  const patient = { identifiers: reader.known, demographics: banner };
  return accepted({ personId: page.value.personId, banner, patient, title: titleOf(item), at: item.times.effective ?? item.times.issued, hospital: hospital.organisation, from: { hospital, attachment } });
}

function isDocument(item: RecordItem): boolean {
  return (item.kind === 'document' || item.kind === 'report') && item.attached;
}

function titleOf(item: RecordItem): string {
  if (item.kind === 'document') return item.title;
  return item.kind === 'report' ? (item.concept.text ?? item.concept.codings[0]?.display ?? '') : '';
}

/** Addresses of documents stay in the copy: they can hold a patient's number. */
async function findKeptAttachment({ transaction }: GuardContext, { provenance }: RecordItem, { endpoint }: AskedHospital): Promise<Attachment | null> {
  const place = { recordSourceId: endpoint.id, sourceRecordId: provenance.sourceRecordId };
  const kept = createCopyFinder(endpoint.id, await listKeptCopies(transaction, place))(provenance.resourceType, provenance.resourceId);
  if (!kept) return null;

  const { payloadSealed } = await transaction.recordCopy.findUniqueOrThrow({ where: { id: kept.id }, select: { payloadSealed: true } });
  return findAttachment(JSON.parse(unseal(sealedColumns.recordCopy(kept.id), payloadSealed)));
}
