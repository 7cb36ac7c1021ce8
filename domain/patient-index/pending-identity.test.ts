import { expect, test } from 'vitest';

import { missingOf } from '@/domain/patient-index/pending-identity';

test.each([
  ['a newborn just born', { kind: 'NEWBORN', name: '王芳之女', systems: [] }, ['name', 'birth-certificate', 'number']],
  ['with its birth certificate', { kind: 'NEWBORN', name: '王芳之女', systems: ['birth_cert'] }, ['name', 'number']],
  ['named before it has a number', { kind: 'NEWBORN', name: '王小雨', systems: ['birth_cert'] }, ['number']],
  ['numbered, whatever became of the certificate', { kind: 'NEWBORN', name: '王小雨', systems: ['prc_id18'] }, []],
  ['numbered and still called after its mother', { kind: 'NEWBORN', name: '王芳之子二', systems: ['prc_id18'] }, ['name']],
  ['somebody unknown', { kind: 'UNKNOWN', name: '无名氏', systems: [] }, ['name', 'document']],
  ['somebody unknown with a card of this hospital', { kind: 'UNKNOWN', name: '无名氏', systems: ['index_number', 'hospital_card:33010001'] }, ['name', 'document']],
  ['somebody identified', { kind: 'UNKNOWN', name: '张伟', systems: ['prc_id18'] }, []],
  ['somebody without a document', { kind: 'NO_DOCUMENT', name: '张伟', systems: [] }, ['document']],
  ['who brought a passport', { kind: 'NO_DOCUMENT', name: '张伟', systems: ['passport'] }, []],
] as const)('%s lacks %j', (_, begun, missing) => {
  expect(missingOf(begun)).toEqual(missing);
});
