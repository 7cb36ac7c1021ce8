import type { FhirResource, Medication } from 'fhir/r4';

const PATIENT = '5f0c0c9e-1111-4222-8333-944455556666';
const subject = { reference: `urn:uuid:${PATIENT}` };
const LONG_NOTE = 'No acute distress. '.repeat(300);

const inside: Medication = { resourceType: 'Medication', id: 'med', code: { text: 'Metformin 500 MG' } };

const loinc = (code: string, display: string) => ({ coding: [{ system: 'http://loinc.org', code, display }], text: display });
const snomed = (code: string, display: string) => ({ coding: [{ system: 'http://snomed.info/sct', code, display }], text: display });
const category = (code: string) => [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] }];

/** One person as such servers tell them: references by bundle name, codes of other countries, every way to give a value. */
export function usStyleChart(): readonly FhirResource[] {
  return [
    {
      resourceType: 'Patient', id: PATIENT, gender: 'female', birthDate: '1971',
      identifier: [
        { system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-00-1234' },
        { type: { text: 'Medical Record Number' }, system: 'http://hospital.example.org/mrn', value: 'MRN-7' },
      ],
      extension: [{ url: 'http://example.org/unknown', valueString: 'nobody reads this' }],
    },
    {
      resourceType: 'Encounter', id: 'e1', status: 'finished', subject, class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      type: [snomed('185349003', 'Encounter for check up')], period: { start: '2025-03-04T09:10:11-05:00', end: '2025-03-04T09:40:11-05:00' },
      serviceProvider: { reference: 'Organization?identifier=x|1', display: 'General clinic' },
    },
    { resourceType: 'Condition', id: 'c1', subject, encounter: { reference: 'urn:uuid:e1' }, clinicalStatus: { coding: [{ code: 'active' }] }, code: snomed('44054006', 'Diabetes mellitus type 2'), onsetDateTime: '2019-05' },
    { resourceType: 'Condition', id: 'c2', subject, code: { text: 'Chronic low back pain' } },
    ...observations(),
    {
      resourceType: 'DiagnosticReport', id: 'd1', status: 'final', subject, code: loinc('51990-0', 'Basic metabolic panel'), effectiveDateTime: '2025-03-04T09:30:00-05:00',
      issued: '2025-03-04T12:00:00-05:00', result: [{ reference: 'urn:uuid:glucose' }], conclusion: LONG_NOTE,
    },
    { resourceType: 'MedicationRequest', id: 'm1', status: 'active', intent: 'order', subject, medicationReference: { reference: '#med' }, contained: [inside], authoredOn: '2025-03-04' },
    { resourceType: 'MedicationRequest', id: 'm2', status: 'active', intent: 'order', subject, medicationReference: { reference: 'Medication/lisinopril' }, authoredOn: '2025-03-04' },
    { resourceType: 'Medication', id: 'lisinopril', code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '314076', display: 'lisinopril 10 MG' }] } },
    { resourceType: 'AllergyIntolerance', id: 'a1', patient: subject, clinicalStatus: { coding: [{ code: 'active' }] }, code: { coding: [{ display: 'Shellfish' }] }, reaction: [{ manifestation: [{ text: 'Hives' }] }] },
    { resourceType: 'Immunization', id: 'i1', status: 'completed', patient: subject, vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140', display: 'Influenza, seasonal' }] }, occurrenceDateTime: '2024-10-02' },
    { resourceType: 'Procedure', id: 'p1', status: 'completed', subject, code: snomed('430193006', 'Medication reconciliation'), performedPeriod: { start: '2025-03-04T09:10:11-05:00' } },
    { resourceType: 'ServiceRequest', id: 's1', status: 'active', intent: 'order', subject, category: [snomed('108252007', 'Laboratory procedure')], code: loinc('4548-4', 'Hemoglobin A1c'), authoredOn: '2025-03-04' },
  ];
}

function observations(): readonly FhirResource[] {
  const shared = { resourceType: 'Observation', status: 'final', subject, effectiveDateTime: '2025-03-04T09:30:00-05:00' } as const;

  return [
    { ...shared, id: 'glucose', category: category('laboratory'), code: loinc('2339-0', 'Glucose'), valueQuantity: { value: 126, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' } },
    {
      ...shared, id: 'pressure', category: category('vital-signs'), code: loinc('85354-9', 'Blood pressure panel'),
      component: [
        { code: loinc('8480-6', 'Systolic'), valueQuantity: { value: 142, unit: 'mm[Hg]' } },
        { code: loinc('8462-4', 'Diastolic'), dataAbsentReason: { text: 'not performed' } },
      ],
    },
    { ...shared, id: 'smoking', category: category('social-history'), code: loinc('72166-2', 'Tobacco smoking status'), valueCodeableConcept: snomed('266919005', 'Never smoked') },
    { ...shared, id: 'titre', category: category('laboratory'), code: { text: 'ANA titre' }, valueRatio: { numerator: { value: 1 }, denominator: { value: 80 } } },
    { ...shared, id: 'span', category: category('laboratory'), code: { text: 'Red cells in sediment' }, valueRange: { low: { value: 2, unit: '/HPF' }, high: { value: 5, unit: '/HPF' } } },
    { ...shared, id: 'words', category: category('laboratory'), code: { text: 'Culture' }, valueString: LONG_NOTE },
    { ...shared, id: 'none', category: category('laboratory'), code: { text: 'Potassium' }, dataAbsentReason: { coding: [{ code: 'error', display: 'Haemolysed' }] } },
    // Without an id: it is one all the same.
    { ...shared, category: category('laboratory'), code: loinc('2947-0', 'Sodium'), valueQuantity: { value: 139, code: 'mmol/L' } },
  ];
}
