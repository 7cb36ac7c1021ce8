import type { AllergyIntolerance, CodeableConcept, Immunization, Observation } from 'fhir/r4';

import type { AllergyEvent, ImmunisationEvent, StatementEvent } from '@/demo/hospital-servers/charts/life';
import { coded, head, LOINC, subjectOf } from '@/demo/hospital-servers/render/teller';
import type { HeldResource, Teller } from '@/demo/hospital-servers/render/teller';

// WS 364.4 names its value domains so; 3 is O and 4 is AB.
const BLOOD_GROUPS: Readonly<Record<string, string>> = { 1: 'A型', 2: 'B型', 3: 'O型', 4: 'AB型' };
const RHESUS: Readonly<Record<string, string>> = { 1: 'Rh阴性', 2: 'Rh阳性' };

const statements: Record<StatementEvent['about'], { code: CodeableConcept; value: (code: string) => Partial<Observation> }> = {
  'blood-group': {
    code: coded(LOINC, '883-9', 'ABO血型'),
    value: (code) => ({ valueCodeableConcept: coded('urn:oid:2.16.156.10011.2.3.1.85', code, BLOOD_GROUPS[code] ?? '') }),
  },
  rh: {
    code: coded(LOINC, '10331-7', 'Rh血型'),
    value: (code) => ({ valueCodeableConcept: coded('urn:oid:2.16.156.10011.2.3.1.250', code, RHESUS[code] ?? '') }),
  },
  pregnancy: { code: coded(LOINC, '82810-3', '妊娠状态'), value: (code) => ({ valueString: code === 'yes' ? '妊娠' : '未妊娠' }) },
};

export function renderStatement(event: StatementEvent, teller: Teller): HeldResource[] {
  const { code, value } = statements[event.about];
  const observation: Observation = {
    resourceType: 'Observation',
    status: 'final',
    code,
    subject: subjectOf(teller),
    effectiveDateTime: event.at,
    ...value(event.code),
  };

  return [{ ...observation, ...head(teller, event.id, event.at) }];
}

export function renderAllergy(event: AllergyEvent, teller: Teller): HeldResource[] {
  const allergy: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] },
    verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }] },
    // SNOMED CT's code for the denial; the national forms write it in words.
    code: event.substance === null ? { coding: [{ system: 'http://snomed.info/sct', code: '409137002' }], text: '否认药物过敏史' } : { text: event.substance },
    patient: subjectOf(teller),
    recordedDate: event.at,
    ...(event.present && { criticality: 'high' as const, reaction: [{ manifestation: [{ text: '皮疹' }] }] }),
  };

  return [{ ...allergy, ...head(teller, event.id, event.at) }];
}

export function renderImmunisation(event: ImmunisationEvent, teller: Teller): HeldResource[] {
  const immunisation: Immunization = {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { text: event.vaccine },
    patient: subjectOf(teller),
    occurrenceDateTime: event.at.slice(0, 10),
    lotNumber: event.lotNumber,
    protocolApplied: [{ doseNumberPositiveInt: event.dose }],
  };

  return [{ ...immunisation, ...head(teller, event.id, event.at) }];
}
