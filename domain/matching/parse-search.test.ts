import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseSearch } from '@/domain/matching/parse-search';
import type { SearchTerms } from '@/domain/matching/parse-search';

const TODAY = '2026-11-23';

describe('a search line is taken apart', () => {
  const cases: [text: string, terms: SearchTerms][] = [
    ['张伟', { name: '张伟' }],
    ['张伟 19750101', { name: '张伟', birthDate: '1975-01-01' }],
    ['张伟1975-1-1', { name: '张伟', birthDate: '1975-01-01' }],
    ['欧阳娜娜 1988年2月29日 女', { name: '欧阳娜娜', birthDate: '1988-02-29', sex: '2' }],
    ['阿卜杜•热合曼', { name: '阿卜杜·热合曼' }],
    ['zhāng wěi 1975', { letters: 'zhangwei', words: ['zhang', 'wei'], yearOrTail: '1975' }],
    ['zhang1wei3 0131', { letters: 'zhangwei', words: ['zhang', 'wei'], phoneTail: '0131' }],
    ['zw 0131', { letters: 'zw', phoneTail: '0131' }],
    ['zw0131', { letters: 'zw', phoneTail: '0131' }],
    ['zhangwei 1975', { letters: 'zhangwei', yearOrTail: '1975' }],
    ['zhangwei 19750101 1975', { letters: 'zhangwei', birthDate: '1975-01-01', phoneTail: '1975' }],
    ['张伟 1975 4321', { name: '张伟', birthYear: '1975', phoneTail: '4321' }],
    ['13800138000', { phone: '13800138000' }],
    ['13800138000 1975', { phone: '13800138000', birthYear: '1975' }],
    ['张伟，13800138000', { name: '张伟', phone: '13800138000' }],
    ['20270101', {}],
    ['20260231', {}],
  ];

  it.each(cases)('%s', (text, terms) => {
    expect(parseSearch(text, TODAY)).toEqual(terms);
  });
});

it('four digits later than this year can only be a phone tail', () => {
  expect(parseSearch('王芳 2030', TODAY)).toEqual({ name: '王芳', phoneTail: '2030' });
});

it('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseSearch(text, TODAY)));
});
