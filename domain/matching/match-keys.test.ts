import { expect, it } from 'vitest';

import { matchKeyKinds, matchKeys } from '@/domain/matching/match-keys';

const shanXiaoyun = { name: '单晓云', nameReading: 'shan xiao yun', birthDate: '1988-02-29', phone: '138 0013 8000' };

function texts(record: typeof shanXiaoyun | { name: string; nameReading: string; birthDate: string | null; phone: string | null }) {
  const names = new Map<number, string>(Object.entries(matchKeyKinds).map(([name, kind]) => [kind, name]));

  return Object.fromEntries(matchKeys(record).map(({ kind, text }) => [names.get(kind), text]));
}

it('keys a record by every way it is looked for', () => {
  expect(texts(shanXiaoyun)).toEqual({
    name: '单晓云',
    reading: 'shanxiaoyun',
    readingBirthYear: 'shanxiaoyun|1988',
    initialsBirthDate: 'sxy|1988-02-29',
    initialsBirthYear: 'sxy|1988',
    initialsPhoneTail: 'sxy|8000',
    phone: '13800138000',
    phoneTail: '8000',
    birthDate: '1988-02-29',
  });
});

it('makes no key of what is missing', () => {
  expect(texts({ ...shanXiaoyun, birthDate: null, phone: null })).toEqual({ name: '单晓云', reading: 'shanxiaoyun' });
});

it('keys a minority name alike under every dot and spacing', () => {
  const spellings = ['阿卜杜·热合曼', '阿卜杜•热合曼', '阿卜杜・热合曼', '阿卜杜.热合曼', ' 阿卜杜 · 热合曼 '];
  const names = spellings.map((name) => texts({ ...shanXiaoyun, name }).name);

  expect(new Set(names)).toEqual(new Set(['阿卜杜·热合曼']));
});
