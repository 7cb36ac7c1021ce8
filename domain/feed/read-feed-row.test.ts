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

function read(changed: Partial<FeedRow>) {
  const outcome = readFeedRow({ ...full, ...changed }, today);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

test('a full row is read whole', () => {
  expect(readFeedRow(full, today)).toMatchObject({
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
  expect(readFeedRow(bare, today)).toMatchObject({
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
  expect(readFeedRow({ ...full, ...changed }, today)).toEqual({ ok: false, reason });
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
