import type { Binary, DocumentReference, Patient } from 'fhir/r4';

import { getHospital } from '@/demo/hospital-servers/charts/departments';
import { documentNames } from '@/demo/hospital-servers/charts/documents.data';
import type { DocumentEvent, Miswritten } from '@/demo/hospital-servers/charts/life';
import type { ChartPerson } from '@/demo/hospital-servers/patients/chart-person';
import { attachmentHash, coded, DOCUMENT_TYPE_SYSTEM, head, localNumberOf, PAPER_TYPE_SYSTEM, patientNumberSystem, RESIDENT_NUMBER_SYSTEM, subjectOf } from '@/demo/hospital-servers/render/teller';
import type { HeldResource, Teller } from '@/demo/hospital-servers/render/teller';

/** HL7 v3 Confidentiality; 死亡 and 病危 documents are asked for before they are shown. */
const RESTRICTED: ReadonlySet<string> = new Set(['C0014', 'C0015', 'C0016', 'C0030', 'C0036', 'C0040', 'C0050', 'C0051']);

/** The reference, then the document itself: a forwarded one is the same bytes under the same hash. */
export function renderDocument(event: DocumentEvent, teller: Teller): HeldResource[] {
  const content = clinicalDocument(event);
  const { id, meta } = head(teller, event.id, event.at);
  const reference: DocumentReference = {
    resourceType: 'DocumentReference',
    status: 'current',
    docStatus: 'final',
    masterIdentifier: { system: 'urn:ietf:rfc:3986', value: `urn:yika:demo:${event.hospital}:${event.id}:${event.at}` },
    type: coded(DOCUMENT_TYPE_SYSTEM, event.code, documentNames[event.code]),
    category: [{ text: '电子病历' }],
    subject: subjectOf(teller),
    date: event.at,
    custodian: { display: getHospital(event.hospital).name },
    securityLabel: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: RESTRICTED.has(event.code) ? 'R' : 'N' }] }],
    content: [{ attachment: { contentType: 'application/hl7-v3+xml', url: `Binary/${id}-text`, hash: attachmentHash(content), size: Buffer.byteLength(content), title: documentNames[event.code] } }],
    ...(teller.hospital === event.hospital && { context: { encounter: [{ reference: `Encounter/${teller.patientId}-${event.visitId}` }] } }),
  };
  const binary: Binary = { resourceType: 'Binary', contentType: 'application/hl7-v3+xml', data: Buffer.from(content).toString('base64') };

  return [
    { ...reference, id, meta },
    { ...binary, id: `${id}-text`, meta },
  ];
}

function clinicalDocument({ code, hospital, at }: DocumentEvent): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ClinicalDocument xmlns="urn:hl7-org:v3">',
    `<code code="${code}" codeSystem="2.16.156.10011.2.4" displayName="${documentNames[code]}"/>`,
    `<title>${documentNames[code]}</title><effectiveTime value="${at.slice(0, 10).replaceAll('-', '')}"/>`,
    `<custodian><assignedCustodian><representedCustodianOrganization><name>${getHospital(hospital).name}</name></representedCustodianOrganization></assignedCustodian></custodian>`,
    '<component><structuredBody><component><section><text>患者一般情况可，诊治经过详见正文。</text></section></component></structuredBody></component>',
    '</ClinicalDocument>',
  ].join('\n');
}

/** The patient as this hospital wrote them down. */
export function renderPatient(person: ChartPerson, teller: Teller, miswritten: Miswritten | undefined): HeldResource {
  const birthDate = miswritten?.birthDate ?? person.birthDate;
  const sex = miswritten?.sex ?? person.sex;
  const patient: Patient = {
    resourceType: 'Patient',
    identifier: [
      { system: patientNumberSystem(teller.hospital), value: localNumberOf(teller.patientId) ?? '' },
      ...(person.residentNumber === null ? [] : [{ type: coded(PAPER_TYPE_SYSTEM, '01', '居民身份证'), system: RESIDENT_NUMBER_SYSTEM, value: person.residentNumber }]),
    ],
    name: [{ text: person.name }],
    gender: sex === '1' ? 'male' : sex === '2' ? 'female' : 'unknown',
    ...(birthDate !== null && { birthDate }),
  };

  return { ...patient, id: teller.patientId, meta: { versionId: '1', lastUpdated: '2026-11-20T08:00:00+08:00' } };
}
