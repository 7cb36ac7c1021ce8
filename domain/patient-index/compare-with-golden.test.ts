import { expect, test } from 'vitest';

import { compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { Agreement } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField, Demographics } from '@/domain/patient-index/demographics';

const golden: Demographics = {
  name: '热比娅·买买提',
  nameReading: 're bi ya mai mai ti',
  foreignName: null,
  sex: '2',
  birthDate: '1988-02-29',
  phone: '13812341234',
  address: '新疆维吾尔自治区乌鲁木齐市天山区解放北路1号',
  nationality: 'CHN',
  ethnicGroup: null,
};

test.each<[DemographicField, Partial<Demographics>, Agreement]>([
  ['name', {}, 'same'],
  ['name', { name: '热比娅•买买提' }, 'spelled'],
  ['name', { name: '热比娅' }, 'differs'],
  ['nameReading', { nameReading: 'rebiya maimaiti' }, 'spelled'],
  ['sex', { sex: '1' }, 'differs'],
  ['sex', { sex: '0' }, 'missing'],
  ['sex', { sex: '9' }, 'missing'],
  ['birthDate', { birthDate: '1988-02-28' }, 'differs'],
  ['birthDate', { birthDate: null }, 'missing'],
  ['phone', { phone: '138-1234-1234' }, 'spelled'],
  ['phone', { phone: '13812341235' }, 'differs'],
  ['address', { address: '新疆维吾尔自治区 乌鲁木齐市天山区解放北路1号' }, 'spelled'],
  ['foreignName', { foreignName: 'REBIYA' }, 'differs'],
  ['ethnicGroup', {}, 'empty'],
])('%s of a record with %j: %s', (field, change, agreement) => {
  expect(compareWithGolden(field, { ...golden, ...change }, golden)).toBe(agreement);
});
