import type { CapabilityStatement } from 'fhir/r4';

import type { Hospital } from '@/demo/hospitals';

const TYPES = [
  'Encounter', 'Condition', 'Observation', 'DiagnosticReport', 'ImagingStudy', 'MedicationRequest', 'AllergyIntolerance', 'Immunization', 'DocumentReference',
] as const;

/** What these servers can do, said the way R4 wants it said. */
export function capabilityStatement({ nameEnglish }: Pick<Hospital, 'nameEnglish'>): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-01',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    software: { name: 'Simulated hospital', version: '1' },
    implementation: { description: nameEnglish },
    rest: [
      {
        mode: 'server',
        resource: [
          { type: 'Patient', interaction: [{ code: 'read' }, { code: 'search-type' }], searchParam: [{ name: 'identifier', type: 'token' }] },
          ...TYPES.map((type) => ({
            type,
            versioning: 'versioned' as const,
            interaction: [{ code: 'read' as const }, { code: 'search-type' as const }],
            searchParam: [{ name: 'patient', type: 'reference' as const }, { name: '_lastUpdated', type: 'date' as const }],
          })),
          { type: 'Binary', interaction: [{ code: 'read' }] },
        ],
      },
    ],
  };
}
