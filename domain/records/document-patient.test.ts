import { expect, it } from 'vitest';

import { isOtherPatient } from '@/domain/records/document-patient';
import type { DocumentPatient } from '@/domain/records/document-patient';

const known = {
  identifiers: [{ system: 'prc_id18', digest: 'a', masked: '3***1' }],
  demographics: { name: '周明华', nameReading: 'zhou ming hua', foreignName: 'ZHOU MINGHUA', sex: '1', birthDate: '1958-03-02' } as const,
};
const number = (digest: string, system = 'prc_id18') => [{ system, digest, masked: '' }];
const nobody: DocumentPatient = { identifiers: [], name: null, sex: null, birthDate: null };

it.each<[string, Partial<DocumentPatient>, boolean]>([
  ['says nothing of its patient', {}, false],
  ['has the same number and everything else wrong', { identifiers: number('a'), name: '王芳', sex: '2', birthDate: '1990-01-01' }, false],
  ['has another number and the same name', { identifiers: number('b'), name: '周明华' }, true],
  ['has one of two numbers right', { identifiers: [...number('b'), ...number('a')] }, false],
  ['has a number that the index cannot compare', { identifiers: number('b', 'card'), name: '周明华' }, false],
  ['has one field wrong', { name: '周明华', sex: '1', birthDate: '1985-12-24' }, false],
  ['has another name and another birth date', { name: '王芳', birthDate: '1985-12-24' }, true],
  ['has another name and another sex', { name: '王芳', sex: '2' }, true],
  ['writes the foreign name', { name: 'Zhou Minghua', sex: '2' }, false],
])('a document that %s', (_what, written, expected) => {
  expect(isOtherPatient({ ...nobody, ...written }, known)).toBe(expected);
});
