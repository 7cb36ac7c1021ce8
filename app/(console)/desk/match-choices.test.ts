import { expect, test } from 'vitest';

import { matchChoices } from '@/app/(console)/desk/match-choices';

const departments = [
  ['全科医学科', 'qkyxk'],
  ['心血管内科', 'xxgnk'],
  ['消化内科', 'xhnk'],
  ['骨科', 'gk'],
  ['妇产科', 'fck'],
  ['儿科', 'ek'],
  ['眼科', 'yk'],
  ['皮肤科', 'pfk'],
  ['中医科', 'zyk'],
  ['急诊科', 'jzk'],
].map(([label = '', initials = '']) => ({ value: initials, label, initials }));

test.each<[string, readonly string[]]>([
  ['x', ['心血管内科', '消化内科', '全科医学科']],
  ['xh', ['消化内科']],
  ['XXG', ['心血管内科']],
  ['yk', ['眼科', '中医科']],
  ['内科', ['心血管内科', '消化内科']],
  [' 骨 ', ['骨科']],
  ['4', ['骨科']],
  ['1', ['全科医学科', '急诊科']],
  ['10', ['急诊科']],
  ['11', []],
  ['zzz', []],
])('typing "%s" leads to %j', (typed, found) => {
  expect(matchChoices(departments, typed).map(({ label }) => label)).toEqual(found);
});

test('nothing typed keeps the hospital’s own order', () => {
  expect(matchChoices(departments, ' ')).toEqual(departments);
});
