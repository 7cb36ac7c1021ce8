import type { Condition, DiagnosticReport, Encounter, ImagingStudy, MedicationRequest } from 'fhir/r4';

import { departmentNames } from '@/demo/departments';
import { minutesAfter } from '@/demo/hospital-servers/charts/chart-time';
import { imagingKinds } from '@/demo/hospital-servers/charts/diseases.data';
import type { ImagingEvent, MedicationEvent, ProblemEvent, VisitEvent } from '@/demo/hospital-servers/charts/life';
import { coded, head, subjectOf, visitOf } from '@/demo/hospital-servers/render/teller';
import type { HeldResource, Teller } from '@/demo/hospital-servers/render/teller';

/** 国家临床版: the national clinical edition of ICD-10. */
const ICD10_SYSTEM = 'http://hl7.org/fhir/sid/icd-10-cn';
const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
const DICOM_UID = 'urn:dicom:uid';

export function renderVisit(event: VisitEvent, teller: Teller): HeldResource[] {
  const visit: Encounter = {
    resourceType: 'Encounter',
    status: 'finished',
    identifier: [{ system: `https://${teller.hospital.toLowerCase()}.hospital.example/visit-number`, value: event.serial }],
    class: { system: ACT_CODE, code: event.visitClass },
    serviceType: { text: departmentNames[event.department][0] },
    subject: subjectOf(teller),
    period: { start: event.at, end: event.end },
    reasonCode: event.reasons.map((disease) => coded(ICD10_SYSTEM, disease.code, disease.name)),
  };

  return [{ ...visit, ...head(teller, event.id, event.end) }];
}

export function renderProblem(event: ProblemEvent, teller: Teller): HeldResource[] {
  const { code, name, alias } = event.disease;
  // Small hospitals write the everyday name beside the national code.
  const text = teller.hospital === 'XJ-YT' || teller.hospital === 'YS-HC' ? alias : name;
  const problem: Condition = {
    resourceType: 'Condition',
    verificationStatus: { coding: [{ system: VERIFICATION, code: event.refuted ? 'refuted' : 'confirmed' }] },
    ...(!event.refuted && { clinicalStatus: { coding: [{ system: CLINICAL, code: event.disease.chronic ? 'active' : 'resolved' }] } }),
    code: { coding: [{ system: ICD10_SYSTEM, code, display: name }], text },
    subject: subjectOf(teller),
    ...visitOf(teller, event.visitId),
    recordedDate: event.at,
    ...(!event.refuted && { onsetDateTime: event.at.slice(0, 7) }),
  };

  return [{ ...problem, ...head(teller, event.id, event.at) }];
}

export function renderImaging(event: ImagingEvent, teller: Teller): HeldResource[] {
  const { modality, name, finding } = imagingKinds[event.study];
  const issued = minutesAfter(event.at, 60);
  const study: ImagingStudy = {
    resourceType: 'ImagingStudy',
    status: 'available',
    identifier: [{ system: DICOM_UID, value: `urn:oid:${event.studyUid}` }],
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: modality }],
    subject: subjectOf(teller),
    ...visitOf(teller, event.visitId),
    started: event.at,
    description: name,
    numberOfInstances: modality === 'CT' ? 320 : 12,
  };
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    code: { text: name },
    subject: subjectOf(teller),
    ...visitOf(teller, event.visitId),
    effectiveDateTime: event.at,
    issued,
    conclusion: finding,
    imagingStudy: [{ reference: `ImagingStudy/${teller.patientId}-${event.id}` }],
  };

  return [
    { ...study, ...head(teller, event.id, issued) },
    { ...report, ...head(teller, `${event.id}-report`, issued) },
  ];
}

export function renderMedication(event: MedicationEvent, teller: Teller): HeldResource[] {
  const request: MedicationRequest = {
    resourceType: 'MedicationRequest',
    status: event.current ? 'active' : event.visitId === null ? 'stopped' : 'completed',
    intent: 'order',
    medicationCodeableConcept: { text: event.name },
    subject: subjectOf(teller),
    ...visitOf(teller, event.visitId),
    authoredOn: event.at,
    dosageInstruction: [{ text: event.dose }],
  };

  return [{ ...request, ...head(teller, event.id, event.at) }];
}
