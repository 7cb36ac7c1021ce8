import { expect, test } from 'vitest';
import { provinceName, regionStatus } from '@/domain/identifiers/region';

test.each([
  ['110101', 'current', 'Dongcheng, Beijing'],
  ['110103', 'retired', 'Chongwen, withdrawn 2010'],
  ['310103', 'retired', 'Luwan, withdrawn 2011'],
  ['440524', 'retired', 'on the specimen of GB 11643-1999'],
  ['510202', 'retired', 'Chongqing while it belonged to Sichuan'],
  ['659001', 'current', 'a city directly under the region'],
  ['330114', 'current', 'Qiantang, since 2021'],
  ['441900', 'not_county_level', 'Dongguan has no counties'],
  ['110199', 'unknown', 'never assigned'],
  ['710101', 'unknown', 'no number is issued in 71'],
])('county code %s is %s: %s', (code, status) => {
  expect(regionStatus(code)).toBe(status);
});

test('a Chongqing number from before 1997 says Sichuan', () => {
  expect(provinceName('51')).toBe('四川');
});

test('71, 81 and 82 stand in the standard and are no province of a citizen number', () => {
  expect(['71', '81', '82', '77'].map(provinceName)).toEqual([null, null, null, null]);
});
