import type { DocumentType } from '@/domain/identifiers/document-types';
import type { SexCode } from '@/domain/patient-index/demographics';

/**
 * What a hospital said about a person, in one shape whatever system it came
 * from. An adapter (server/hospitals) reshapes each resource into one of these
 * and adds nothing: what the source left out is null, what it wrote stands as
 * it wrote it. Making one history of them is the rest of this room.
 */
export type RecordItem =
  | VisitItem
  | ProblemItem
  | MeasurementItem
  | ReportItem
  | ImagingItem
  | MedicationItem
  | AllergyItem
  | ImmunisationItem
  | ProcedureItem
  | OrderItem
  | DocumentItem
  | DemographicsItem;

export const recordKinds = [
  'visit', 'problem', 'laboratory', 'vital-sign', 'statement', 'report', 'imaging',
  'medication', 'allergy', 'immunisation', 'procedure', 'order', 'document', 'demographics',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Where an item comes from and how fresh that is; no item exists without it. */
export type Provenance = {
  /** Code of the hospital that answered. */
  organisationCode: string;
  /** The index's source record whose identifiers were asked with. */
  sourceRecordId: string;
  resourceType: string;
  resourceId: string;
  versionId: string | null;
  /** SHA-256 of the resource as it arrived, hex. */
  hash: string;
  /** ISO 8601, our clock: first arrival of this version. */
  receivedAt: string;
  /** ISO 8601, our clock: the last complete answer that still held it. */
  lastConfirmedAt: string;
};

/**
 * Times as the source gave them: a FHIR date of any precision (`2024`,
 * `2024-03`, `2024-03-05`) or an instant with its zone. Never filled up.
 */
export type ItemTimes = {
  /** When it was true of the person: specimen taken, visit begun, drug started. */
  effective: string | null;
  effectiveEnd: string | null;
  /** When the source wrote or released it. */
  issued: string | null;
};

export type ItemHead = {
  /** `itemId` of its provenance: stable from answer to answer. */
  id: string;
  provenance: Provenance;
  times: ItemTimes;
  /** The patient the payload itself names, as `Patient/<id>` of that source. */
  subject: string | null;
  /** The payload names its patient only by a number, which shows nothing: the source does not say whom it means by it. */
  subjectByNumber: boolean;
  /** Item id of the visit it belongs to, when the source says. */
  visitId: string | null;
  /** Item ids of the orders that it answers, when the source says. */
  basedOn: readonly string[];
  /** Confidentiality as the source marked it (HL7 v3: N, R, V). */
  confidentiality: 'N' | 'R' | 'V' | null;
  /** The source's own word for entered in error: kept, shown struck out, counted nowhere. */
  enteredInError: boolean;
};

export type Coding = { system: string | null; code: string; display: string | null };
export type Concept = { text: string | null; codings: readonly Coding[] };

export type VisitClass = 'outpatient' | 'emergency' | 'inpatient' | 'other';
export type VisitItem = ItemHead & {
  kind: 'visit';
  visitClass: VisitClass;
  open: boolean;
  department: string | null;
  /** The hospital's own serial number of the visit. */
  serial: string | null;
  reasons: readonly Concept[];
};

export type Verification = 'confirmed' | 'unconfirmed' | 'refuted';
export type ClinicalStatus = 'active' | 'inactive' | 'resolved';

export type ProblemItem = ItemHead & {
  kind: 'problem';
  concept: Concept;
  clinicalStatus: ClinicalStatus | null;
  verification: Verification | null;
};

export type Comparator = '<' | '<=' | '>=' | '>';

/** `text` is what the report says, whatever could be read from it. */
export type MeasuredValue =
  | { type: 'quantity'; text: string; number: number; comparator: Comparator | null; unit: string | null }
  | { type: 'words'; text: string }
  | { type: 'concept'; text: string; concept: Concept };

/** A reference range as the laboratory printed it, and what its structured fields say. */
export type SourceRange = { text: string | null; low: number | null; high: number | null; unit: string | null };

/** `statement`: what is true of the person rather than measured once (blood group, Rh, pregnancy). */
export type MeasurementItem = ItemHead & {
  kind: 'laboratory' | 'vital-sign' | 'statement';
  concept: Concept;
  /** Null when the source gives only a reason for having none. */
  value: MeasuredValue | null;
  ranges: readonly SourceRange[];
  /** The source's own flags, as it wrote them (H, L, ↑, 偏高). */
  flags: readonly string[];
  reportId: string | null;
  /** Name of the panel it was reported in: PCT means two things. */
  panel: string | null;
  specimen: string | null;
  method: string | null;
  final: boolean;
};

export type ReportItem = ItemHead & {
  kind: 'report';
  concept: Concept;
  final: boolean;
  conclusion: string | null;
  /** The report is there as a document as well. */
  attached: boolean;
  resultIds: readonly string[];
  /** Labels of mutual recognition as printed (全国HR, 鄂HR, ★). */
  recognitionLabels: readonly string[];
};

export type ImagingItem = ItemHead & {
  kind: 'imaging';
  concept: Concept;
  modalities: readonly string[];
  bodySite: string | null;
  studyUid: string | null;
  /** Images themselves are never copied. */
  viewerUrl: string | null;
};

export type MedicationItem = ItemHead & {
  kind: 'medication';
  concept: Concept;
  basis: 'order' | 'dispense' | 'statement';
  current: boolean | null;
  dosage: string | null;
};

export type AllergyItem = ItemHead & {
  kind: 'allergy';
  /** `denied`: the source states that there is none, of this substance or of any. */
  polarity: 'present' | 'denied';
  /** Null in "no known allergy": the denial covers everything. */
  substance: Concept | null;
  clinicalStatus: ClinicalStatus | null;
  verification: Verification | null;
  criticality: 'high' | 'low' | null;
  reactions: readonly string[];
};

export type ImmunisationItem = ItemHead & {
  kind: 'immunisation';
  vaccine: Concept;
  done: boolean;
  doseNumber: number | null;
  lotNumber: string | null;
};

export type ProcedureItem = ItemHead & { kind: 'procedure'; concept: Concept; done: boolean };

/** What somebody asked to have done; `open`: neither done nor called off. */
export type OrderItem = ItemHead & { kind: 'order'; concept: Concept; wanted: 'laboratory' | 'imaging' | 'other'; status: 'open' | 'done' | 'off' };

export type DocumentItem = ItemHead & {
  kind: 'document';
  /** C0001 to C0053 of WS/T 500 where the source codes it. */
  typeCode: string | null;
  title: string;
  contentType: string | null;
  /** There is something to fetch or to open; where it lies is known to the copy alone. */
  attached: boolean;
  attachmentHash: string | null;
  size: number | null;
};

/** What the hospital's Patient resource says, digests instead of numbers. */
export type DemographicsItem = ItemHead & {
  kind: 'demographics';
  sex: SexCode | null;
  birthDate: string | null;
  identifiers: readonly PayloadIdentifier[];
};

/** An identifier found in a payload: the keyed digest compares, the masked form shows. `documentType`: what the payload calls the paper, where it says so. */
export type PayloadIdentifier = { system: string; digest: string; masked: string; documentType?: DocumentType };

/** The one name of a resource in the whole network. */
export function itemId(organisationCode: string, resourceType: string, resourceId: string): string {
  return `${organisationCode}/${resourceType}/${resourceId}`;
}
