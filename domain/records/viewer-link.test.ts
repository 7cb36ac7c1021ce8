import { expect, it } from 'vitest';

import { viewerLink } from '@/domain/records/viewer-link';

const link = (address: string, studyUid = '1.2.840.1') => viewerLink({ address, studyUid }, 'fhir.hospital.example');

it('is of the source that told of the study, asked for as IHE has it', () => {
  expect(link('https://fhir.hospital.example:8443/iid')).toBe('https://fhir.hospital.example:8443/iid?requestType=STUDY&studyUID=1.2.840.1');
  expect(link('https://pacs.fhir.hospital.example/iid?site=2')).toBe('https://pacs.fhir.hospital.example/iid?site=2&requestType=STUDY&studyUID=1.2.840.1');
});

it.each([
  ['in clear', 'http://fhir.hospital.example/iid'],
  ['a script', 'javascript:alert(1)'],
  ['somebody else', 'https://elsewhere.example/iid'],
  ['a name that only ends alike', 'https://evilfhir.hospital.example/iid'],
  ['with credentials', 'https://user:secret@fhir.hospital.example/iid'],
  ['no address', 'iid'],
])('%s is nowhere to send a doctor', (_what, address) => {
  expect(link(address)).toBeNull();
});

it('a study without a UID of DICOM has none', () => {
  expect(link('https://fhir.hospital.example/iid', '1.2&patient=3')).toBeNull();
});
