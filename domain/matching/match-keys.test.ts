import { expect, it } from 'vitest';

import { matchKeyKinds, matchKeys } from '@/domain/matching/match-keys';

const shanXiaoyun = { name: '单晓云', nameReading: 'shan xiao yun', birthDate: '1988-02-29', phone: '138 0013 8000' };

function texts(record: typeof shanXiaoyun | { name: string; nameReading: string; birthDate: string | null; phone: string | null }) {
  const names = new Map<number, string>(Object.entries(matchKeyKinds).map(([name, kind]) => [kind, name]));

  return Object.fromEntries(Map.groupBy(matchKeys(record), ({ kind }) => names.get(kind) ?? '').entries().map(([kind, keys]) => [kind, keys.map(({ text }) => text)]));
}

it('keys a record by every way it is looked for', () => {
  expect(texts(shanXiaoyun)).toEqual({
    name: ['单晓云'],
    initialsBirthDate: ['sxy|1988-02-29'],
    initialsBirthYear: ['sxy|1988'],
    initialsPhoneTail: ['sxy|8000'],
    phone: ['13800138000'],
    phoneTail: ['8000'],
    birthDate: ['1988-02-29'],
    sounds: ['san xiao yun'],
    soundPairBirthYear: ['san xiao|1988', 'san yun|1988', 'xiao yun|1988'],
  });
});

it('makes no key of what is missing', () => {
  expect(texts({ ...shanXiaoyun, birthDate: null, phone: null })).toEqual({ name: ['单晓云'], sounds: ['san xiao yun'] });
});

it('keys a minority name alike under every dot and spacing', () => {
  const spellings = ['阿卜杜·热合曼', '阿卜杜•热合曼', '阿卜杜・热合曼', '阿卜杜.热合曼', ' 阿卜杜 · 热合曼 '];
  const names = spellings.map((name) => texts({ ...shanXiaoyun, name })['name']?.[0]);

  expect(new Set(names)).toEqual(new Set(['阿卜杜·热合曼']));
});
