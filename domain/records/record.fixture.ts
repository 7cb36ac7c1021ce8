import { itemId } from '@/domain/records/record';
import type { AllergyItem, Concept, DemographicsItem, DocumentItem, ItemHead, MeasurementItem, MedicationItem, ProblemItem, VisitItem } from '@/domain/records/record';

/** Items of two hospitals that do not exist; a test changes the one thing it is about. */
export function head(organisationCode: string, resource: string, effective: string | null, changed: Partial<ItemHead> = {}): ItemHead {
  const [resourceType = '', resourceId = ''] = resource.split('/');

  return {
    id: itemId(organisationCode, resourceType, resourceId),
    provenance: {
      organisationCode,
      sourceRecordId: `record-${organisationCode}`,
      resourceType,
      resourceId,
      versionId: '1',
      hash: resource,
      receivedAt: '2026-11-20T02:00:00Z',
      lastConfirmedAt: '2026-11-24T02:00:00Z',
    },
    times: { effective, effectiveEnd: null, issued: effective },
    subject: `Patient/${organisationCode}`,
    subjectByNumber: false,
    visitId: null,
    basedOn: [],
    confidentiality: 'N',
    enteredInError: false,
    ...changed,
  };
}

export function named(text: string, code?: { system: string; code: string }): Concept {
  return { text, codings: code ? [{ ...code, display: null }] : [] };
}

export function loinc(code: string, text: string): Concept {
  return named(text, { system: 'http://loinc.org', code });
}

type Result = Partial<Omit<MeasurementItem, keyof ItemHead>>;

export function quantity(number: number, unit: string | null, text = `${number} ${unit ?? ''}`.trim()): MeasurementItem['value'] {
  return { type: 'quantity', text, number, comparator: null, unit };
}

export function result(itemHead: ItemHead, concept: Concept, value: MeasurementItem['value'], changed: Result = {}): MeasurementItem {
  return {
    ...itemHead, kind: 'laboratory', concept, value, ranges: [], flags: [], reportId: null, panel: null, specimen: null, method: null, final: true, ...changed,
  };
}

export function statement(itemHead: ItemHead, concept: Concept, value: MeasurementItem['value']): MeasurementItem {
  return result(itemHead, concept, value, { kind: 'statement' });
}

export function problem(itemHead: ItemHead, concept: Concept, changed: Partial<ProblemItem> = {}): ProblemItem {
  return { ...itemHead, kind: 'problem', concept, clinicalStatus: 'active', verification: 'confirmed', ...changed };
}

export function allergy(itemHead: ItemHead, substance: Concept | null, changed: Partial<AllergyItem> = {}): AllergyItem {
  return {
    ...itemHead, kind: 'allergy', polarity: 'present', substance, clinicalStatus: 'active', verification: 'confirmed', criticality: null, reactions: [], ...changed,
  };
}

export function medication(itemHead: ItemHead, concept: Concept, changed: Partial<MedicationItem> = {}): MedicationItem {
  return { ...itemHead, kind: 'medication', concept, basis: 'order', current: true, dosage: null, ...changed };
}

export function visit(itemHead: ItemHead, changed: Partial<VisitItem> = {}): VisitItem {
  return { ...itemHead, kind: 'visit', visitClass: 'outpatient', open: false, department: null, serial: null, reasons: [], ...changed };
}

export function document(itemHead: ItemHead, typeCode: string, changed: Partial<DocumentItem> = {}): DocumentItem {
  return { ...itemHead, kind: 'document', typeCode, title: typeCode, contentType: null, attached: false, attachmentHash: null, size: null, ...changed };
}

export function demographics(itemHead: ItemHead, changed: Partial<DemographicsItem> = {}): DemographicsItem {
  return { ...itemHead, kind: 'demographics', sex: '2', birthDate: '1988-02-29', identifiers: [], ...changed };
}
