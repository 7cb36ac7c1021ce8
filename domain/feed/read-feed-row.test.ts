import { describe, expect, test } from 'vitest';

import { readFeedRow } from '@/domain/feed/read-feed-row';
import type { FeedRow } from '@/domain/feed/read-feed-row';

const today = '2026-11-24';
const full: FeedRow = {
  record_id: ' 0001 ',
  name: '周明华',
  sex: '男',
  birth_date: '19660905',
  id_type: '01',
  id_number: '331024196609059375',
  phone: '154 0000 5003',
  address: '浙江省台州市仙居县',
  ethnicity: '汉族',
  mother_name: ' 陈 秀珍 ',
};
const bare: FeedRow = { record_id: '2', name: '李梅', sex: '', birth_date: '', id_type: '', id_number: '', phone: '', address: '', ethnicity: '', mother_name: '' };

function read(changed: Partial<FeedRow>, typeList: string | null = null) {
  const outcome = readFeedRow({ ...full, ...changed }, today, typeList);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

test('a full row is read whole', () => {
  expect(readFeedRow(full, today, null)).toMatchObject({
    ok: true,
    value: {
      localNumber: '0001',
      demographics: { name: '周明华', sex: '1', birthDate: '1966-09-05', phone: '15400005003', nationality: 'CHN', ethnicGroup: '01', motherName: '陈秀珍' },
      document: { kind: 'prc_id18', normalized: '331024196609059375' },
      unverified: null,
    },
  });
});

test('all but number and name may be empty, and empty is absent, never a value', () => {
  expect(readFeedRow(bare, today, null)).toMatchObject({
    ok: true,
    value: { demographics: { sex: '0', birthDate: null, phone: null, address: null, ethnicGroup: null, motherName: null }, document: null, unverified: null },
  });
});

test.each([
  ['1', '1'], ['2', '2'], ['9', '9'], ['m', '1'], ['F', '2'], ['女', '2'],
])('sex %s is %s', (sex, code) => {
  expect(read({ sex, id_number: '' }).demographics.sex).toBe(code);
});

test.each([
  [{ record_id: ' ' }, 'record-id'],
  [{ record_id: '1'.repeat(65) }, 'record-id'],
  [{ name: '' }, 'name'],
  [{ name: '123' }, 'name'],
  [{ sex: 'X' }, 'sex'],
  [{ birth_date: '1966-02-30' }, 'birth-date'],
  [{ birth_date: '05/09/1966' }, 'birth-date'],
  [{ birth_date: '20261125' }, 'birth-date'],
  [{ name: '长'.repeat(101) }, 'too-long'],
  [{ address: '长'.repeat(201) }, 'too-long'],
] as const)('%j is refused: %s', (changed, reason) => {
  expect(readFeedRow({ ...full, ...changed }, today, null)).toEqual({ ok: false, reason });
});

describe('the number of a row', () => {
  test.each([
    ['fails its check digit', { id_number: '331024196609059376' }],
    ['says another sex', { sex: '女' }],
    ['says another birthday', { birth_date: '1966-09-06' }],
  ])('that %s is kept unverified', (_story, changed) => {
    expect(read(changed)).toMatchObject({ document: null, unverified: { kind: 'prc_id18' } });
  });

  test('may be named by our own kind, which decides between shapes', () => {
    expect(read({ id_type: 'tw_permit', id_number: '00904172' })).toMatchObject({ document: { kind: 'tw_permit', normalized: '00904172' } });
  });

  test('without a type speaks for itself only where it is certain', () => {
    expect(read({ id_type: '' })).toMatchObject({ document: { kind: 'prc_id18' } });
    expect(read({ id_type: '', id_number: '00904172' })).toMatchObject({ document: null, unverified: { kind: 'unknown', value: '00904172' } });
  });
});

describe('the document type of a row', () => {
  const passport = { id_number: 'E12345678' };

  test.each([
    ['CV02.01.101-2011|03', null, 'CV02.01.101-2011|03'],
    ['3', 'CV02.01.101', 'CV02.01.101|03'],
  ])('%s under %s is kept with its list, and decides between shapes', (id_type, typeList, documentType) => {
    expect(read({ ...passport, id_type }, typeList)).toMatchObject({ document: { kind: 'passport_cn' }, documentType, typeDoubt: null });
  });

  test('is no passport where the list calls it a police card', () => {
    expect(read({ ...passport, id_type: '03' }, 'psn_cert_type')).toMatchObject({
      document: null,
      unverified: { kind: 'military_id', value: 'E12345678' },
      documentType: 'psn_cert_type|03',
      typeDoubt: 'other-number',
    });
  });

  test('is never guessed from a bare code that would be another paper in another list', () => {
    expect(read({ ...passport, id_type: '03' })).toMatchObject({ document: null, unverified: { kind: 'unknown' }, documentType: null, typeDoubt: 'list-not-said' });
  });

  test('that means the same everywhere narrows the number and is not kept', () => {
    expect(read({ id_type: '1' })).toMatchObject({ document: { kind: 'prc_id18' }, documentType: null, typeDoubt: null });
  });

  test('of a list that is not here is kept as it was said, and the number speaks for itself', () => {
    expect(read({ id_type: 'CV02.01.101-2023|08' })).toMatchObject({ document: { kind: 'prc_id18' }, documentType: 'CV02.01.101-2023|08', typeDoubt: 'not-listed' });
  });

  test('that contradicts a sound number leaves the number unverified, of no kind', () => {
    expect(read({ id_type: 'CV02.01.101-2011|03' })).toMatchObject({ document: null, unverified: { kind: 'unknown' }, typeDoubt: 'other-number' });
  });

  test.each(['psn_cert_type|', `${'x'.repeat(80)}|01`])('%s is nothing to keep', (id_type) => {
    expect(read({ id_type })).toMatchObject({ documentType: null, typeDoubt: 'not-listed' });
  });
});
