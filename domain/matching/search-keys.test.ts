import { describe, expect, it } from 'vitest';

import { matchKeyKinds, matchKeys } from '@/domain/matching/match-keys';
import { parseSearch } from '@/domain/matching/parse-search';
import { hasTooFewTerms, searchKeys } from '@/domain/matching/search-keys';

const TODAY = '2026-11-23';
const record = { name: '尉迟恭', nameReading: 'yu chi gong', birthDate: '1975-01-31', phone: '13912344321' };

function meets(line: string, reading = ''): boolean {
  const held = new Set(matchKeys(record).map(({ kind, text }) => `${kind}:${text}`));
  const { narrow, wide } = searchKeys(parseSearch(line, TODAY), reading === '' ? [] : [reading]);

  return [...narrow, ...wide].some(({ kind, text }) => held.has(`${kind}:${text}`));
}

describe('one record is met by any mix of what a clerk may know', () => {
  it.each(['yuchigong', 'ycg 19750131', 'ycg 1975', 'ycg 4321', 'yuchigong 1975', '13912344321', '4321', '19750131'])('%s', (line) => {
    expect(meets(line)).toBe(true);
  });

  it.each(['尉迟恭', '尉迟恭 1975', '尉迟恭 4321', '尉迟恭 13912344321'])('%s', (line) => {
    expect(meets(line, 'yu chi gong')).toBe(true);
  });

  it.each([
    ['a homophone', '玉池公 19750131', 'yu chi gong'],
    ['a surname last', '恭尉迟 1975', 'gong yu chi'],
    ['a near sound', '尉词公 1975', 'yu ci gong'],
    ['one character dropped', '尉迟 1975', 'yu chi'],
    ['one character wrong', '尉迟明 1975', 'yu chi ming'],
    ['another name on the day', '秦琼 19750131', 'qin qiong'],
    ['day and month exchanged', '尉迟恭 19753101', 'yu chi gong'],
    ['a digit of the date wrong', '尉迟恭 19760131', 'yu chi gong'],
    ['a digit of the tail wrong', '尉迟恭 4331', 'yu chi gong'],
    ['a year off by one', '尉迟恭 1974', 'yu chi gong'],
    ['letters exchanged', 'yuchigogn 19750131', ''],
    ['a digit of the phone wrong', '13912344320', ''],
  ])('%s', (_slip, line, reading) => {
    expect(meets(line, reading)).toBe(true);
  });
});

it('a name narrows a date: the whole block of a birthday is not read at first', () => {
  const kinds = searchKeys(parseSearch('尉迟恭 19750131', TODAY), ['yu chi gong']).narrow.map(({ kind }) => kind);

  expect(kinds).not.toContain(matchKeyKinds.birthDate);
});

it.each([
  ['zw', true],
  ['张', true],
  ['1975', false],
  ['女', true],
  ['zw 1975', false],
  ['张伟', false],
  ['zhangwei', false],
])('whether %s is too little to search by: %s', (line, tooFew) => {
  expect(hasTooFewTerms(parseSearch(line, TODAY))).toBe(tooFew);
});
