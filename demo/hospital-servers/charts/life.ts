import type { HospitalCode } from '@/demo/hospitals';
import type { DepartmentCode } from '@/demo/departments';
import type { Disease, ImagingStudyKind } from '@/demo/hospital-servers/charts/diseases.data';
import type { DocumentCode } from '@/demo/hospital-servers/charts/documents.data';
import type { LaboratoryItemKey, PanelKey } from '@/demo/hospital-servers/charts/laboratory-items.data';

/** Something that really happened, and every hospital whose systems tell of it. */
type Told<Kind extends string, Truth> = {
  kind: Kind;
  /** Unique in a life; resource ids are made of it. */
  id: string;
  hospital: HospitalCode;
  /** Hospitals that hold the same event a second time: a recognised report, a forwarded record, a statement repeated at another desk. */
  copies: readonly HospitalCode[];
  /** Instant in Asia/Shanghai, `YYYY-MM-DDTHH:mm:ss+08:00`. */
  at: string;
} & Truth;

export type VisitEvent = Told<'visit', { visitClass: 'AMB' | 'EMER' | 'IMP'; department: DepartmentCode; end: string; serial: string; reasons: readonly Disease[] }>;
export type ProblemEvent = Told<'problem', { disease: Disease; refuted: boolean; visitId: string | null }>;
/** The value in the usual Chinese unit; null: below what the method can see. */
export type MeasuredItem = { item: LaboratoryItemKey; value: number | null };
export type LaboratoryEvent = Told<'laboratory', { panel: PanelKey; values: readonly MeasuredItem[]; reportNumber: string; visitId: string }>;
export type ImagingEvent = Told<'imaging', { study: ImagingStudyKind; studyUid: string; visitId: string }>;
export type MedicationEvent = Told<'medication', { name: string; dose: string; current: boolean; visitId: string | null }>;
export type AllergyEvent = Told<'allergy', { substance: string | null; present: boolean }>;
export type ImmunisationEvent = Told<'immunisation', { vaccine: string; lotNumber: string; dose: number }>;
export type DocumentEvent = Told<'document', { code: DocumentCode; visitId: string }>;
/** Blood group by CV04.50.005 (1 A, 2 B, 3 O, 4 AB), Rh by CV04.50.020 (1 negative, 2 positive), pregnancy as yes or no. */
export type StatementEvent = Told<'statement', { about: 'blood-group' | 'rh' | 'pregnancy'; code: string }>;

export type LifeEvent =
  | VisitEvent | ProblemEvent | LaboratoryEvent | ImagingEvent | MedicationEvent
  | AllergyEvent | ImmunisationEvent | DocumentEvent | StatementEvent;

export type ContradictionAbout =
  | 'blood-group' | 'rh' | 'allergy' | 'birth-date' | 'sex' | 'pregnancy' | 'chronic-disease' | 'anticoagulant';

/** What a hospital wrote of the person otherwise than it is. */
export type Miswritten = { hospital: HospitalCode; birthDate?: string; sex?: string };

export type Life = {
  events: readonly LifeEvent[];
  /** Planted on purpose: the events that cannot all be true. */
  contradictions: readonly { about: ContradictionAbout; eventIds: readonly string[] }[];
  miswritten: readonly Miswritten[];
  /** Discharges for which no record was ever written. */
  missingSummaries: readonly string[];
};
