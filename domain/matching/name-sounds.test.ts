import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameSounds, soundPairs, splitPinyin } from '@/domain/matching/name-sounds';
import { dateSlips, digitSlips } from '@/domain/matching/typing-slips';

describe('names that sound alike have the same sounds', () => {
  it.each([
    ['张伟', 'zhang wei', '章炜', 'zhang wei'],
    ['张伟', 'zhang wei', '臧伟', 'zang wei'],
    ['宁静', 'ning jing', '凌晶', 'lin jin'],
    ['刘洋', 'liu yang', '洋刘', 'yang liu'],
    ['吕芳', 'lv fang', '吕芳', 'lyu fang'],
    ['阿卜杜·热合曼', 'a bu du · re he man', '阿卜杜热合曼', 'a bu du re he man'],
    ['单晓云', 'shanxiaoyun', '单晓云', 'shan xiao yun'],
    ['JOHN SMITH', 'john smith', 'SMITH JOHN', 'smith john'],
  ])('%s (%s) and %s (%s)', (name, reading, other, otherReading) => {
    expect(nameSounds(name, reading)).toEqual(nameSounds(other, otherReading));
  });
});

it('a name keeps a pair when one of its characters is wrong, missing or added', () => {
  const held = new Set(soundPairs(nameSounds('尉迟恭', 'yu chi gong')));

  for (const slip of ['yu chi', 'yu gong', 'chi gong', 'yu chi ming', 'yu chi gong gong']) {
    expect(soundPairs(nameSounds('', slip)).some((pair) => held.has(pair)), slip).toBe(true);
  }
});

it('no name costs more than four rows of pairs', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('wang', 'li', 'zhang', 'liu', 'chen', 'xi', 'an')), (syllables) => {
    expect(soundPairs(nameSounds('', syllables.join(' '))).length).toBeLessThanOrEqual(4);
  }));
});

it('letters are read as syllables in every way there is', () => {
  expect(splitPinyin('xian')).toEqual([['xian'], ['xi', 'an']]);
  expect(splitPinyin('zhangwei')).toEqual([['zhang', 'wei']]);
  expect(splitPinyin('zw')).toEqual([]);
});

it('a slip of the hand leads both ways', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{4}$/), fc.nat(), (digits, pick) => {
    const slips = digitSlips(digits);
    expect(digitSlips(slips[pick % slips.length] ?? '')).toContain(digits);
  }));
});

it('every day a slip leads to exists', () => {
  expect(dateSlips('1988-02-29')).not.toContain('1989-02-29');
  expect(dateSlips('1988-03-12')).toEqual(expect.arrayContaining(['1988-12-03', '1987-03-12', '1989-03-12', '1988-03-21', '1988-03-11']));
});
