import { describe, expect, it } from 'vitest';

import { judgeResult } from '@/domain/records/laboratory/judge-result';
import { parseRange } from '@/domain/records/laboratory/parse-range';
import { readValue } from '@/domain/records/laboratory/read-value';
import type { SourceRange } from '@/domain/records/record';
import { quantity } from '@/domain/records/record.fixture';

function words(text: string) {
  return readValue({ type: 'words', text });
}

function printed(text: string, unit: string | null = null): SourceRange {
  return { text, low: null, high: null, unit };
}

describe('values as the report says them', () => {
  it('below ten is not ten', () => {
    expect(words('<10')).toEqual({ type: 'number', text: '<10', number: 10, decimals: 0, comparator: '<', unit: null });
    expect(words('＞200')).toMatchObject({ number: 200, comparator: '>' });
    expect(words('≤0.05')).toMatchObject({ number: 0.05, comparator: '<=', decimals: 2 });
  });

  it.each([
    ['阴性', 'negative'], ['阴性（-）', 'negative'], ['阳性(+)', 'positive'], ['++', 'positive'], ['±', 'borderline'], ['未检出', 'negative'],
  ])('%s is %s and stays %s', (text, reading) => {
    expect(words(text)).toEqual({ type: 'qualitative', text, reading });
  });

  it.each([
    ['7.2 mmol/l', 7.2, 'mmol/l'], ['88 umol/L↑', 88, 'umol/L'], ['<0.05 ng/ml', 0.05, 'ng/ml'], ['6.1 ×10⁹/L', 6.1, '×10⁹/L'], ['6.1↓', 6.1, null],
  ])('%s is a number with its unit in one text', (text, number, unit) => {
    expect(words(text)).toMatchObject({ type: 'number', text, number, unit });
  });

  it.each(['3 天后复查', '2026-11-24', '5-7', '4+'])('%s is no amount', (text) => {
    expect(words(text)).toMatchObject({ type: 'words' });
  });

  it('a titre is a dilution, and "see below" is only words', () => {
    expect(words('1:80')).toEqual({ type: 'titre', text: '1:80', dilution: 80 });
    expect(words('见报告单')).toEqual({ type: 'words', text: '见报告单' });
    expect(words('see below')).toMatchObject({ type: 'words' });
  });

  it('a trailing zero that JSON lost is read from the text', () => {
    expect(readValue({ type: 'quantity', text: '6.30 mmol/L', number: 6.3, comparator: null, unit: 'mmol/L' })).toMatchObject({ number: 6.3, decimals: 2 });
  });
});

describe('ranges as laboratories print them', () => {
  it.each([
    ['7 ~ 40', 7, 40, null], ['<115', null, 115, null], ['3.97 - 9.15', 3.97, 9.15, null], ['3.9--6.1 mmol/L', 3.9, 6.1, 'mmol/l'],
    ['≤26.0', null, 26, null], ['＞60', 60, null, null], ['0.5至1.2', 0.5, 1.2, null], ['3.5—5.3', 3.5, 5.3, null],
  ])('%s', (text, low, high, unit) => {
    expect(parseRange(printed(text))).toEqual({ low, high, unit });
  });

  it.each(['阴性', '男 57-97 女 41-73', '57-97; 41-73', '40-7', ''])('%s is only ever shown', (text) => {
    expect(parseRange(printed(text))).toBeNull();
  });

  it('structured bounds win over text', () => {
    expect(parseRange({ text: '1-2', low: 3, high: 4, unit: 'g/L' })).toEqual({ low: 3, high: 4, unit: 'g/L' });
  });
});

describe('where a result stands', () => {
  it('the source’s flag stands, and a differing range is said beside it', () => {
    expect(judgeResult({ value: quantity(88, 'umol/L'), flags: ['H'], ranges: [printed('57-97')] })).toEqual({
      bySource: 'high', byRange: 'normal', differ: true, abnormal: true,
    });
  });

  it('without a flag its own range decides', () => {
    expect(judgeResult({ value: quantity(7.9, 'mmol/L'), flags: [], ranges: [printed('3.9-6.1')] })).toMatchObject({ byRange: 'high', abnormal: true });
    expect(judgeResult({ value: quantity(3, 'mmol/L'), flags: [], ranges: [printed('3.9-6.1')] })).toMatchObject({ byRange: 'low', abnormal: true });
  });

  it('an arrow glued to the unit is a flag', () => {
    expect(judgeResult({ value: quantity(130, 'umol/L↑'), flags: [], ranges: [] })).toMatchObject({ bySource: 'high' });
  });

  it('a range in another unit judges nothing', () => {
    expect(judgeResult({ value: quantity(1, 'mg/dL'), flags: [], ranges: [printed('57-97', 'umol/L')] })).toMatchObject({ byRange: null, abnormal: false });
  });

  it('"<10" is inside "<20", and against 5 to 20 nobody knows', () => {
    const value = { type: 'quantity' as const, text: '<10', number: 10, comparator: '<' as const, unit: null };

    expect(judgeResult({ value, flags: [], ranges: [printed('<20')] })).toMatchObject({ byRange: 'normal' });
    expect(judgeResult({ value, flags: [], ranges: [printed('5-20')] })).toMatchObject({ byRange: null });
    expect(judgeResult({ value, flags: [], ranges: [printed('12-20')] })).toMatchObject({ byRange: 'low' });
  });

  it('two ranges are for two kinds of people, so neither is used', () => {
    expect(judgeResult({ value: quantity(99, null), flags: [], ranges: [printed('57-97'), printed('41-73')] })).toMatchObject({ byRange: null });
  });
});
