import { describe, expect, it } from 'vitest';

import { addressPieces, compareAddress, normaliseAddress } from '@/domain/matching/compare-address';
import { compareBirthDate, takeBirthDateApart } from '@/domain/matching/compare-birth-date';
import { compareEthnicGroup, readEthnicGroup } from '@/domain/matching/compare-ethnic-group';
import { compareIdNumber, readIdNumber } from '@/domain/matching/compare-id-number';
import { comparePhone, readPhone } from '@/domain/matching/compare-phone';
import { readSex } from '@/domain/matching/compare-sex';
import { AGREEMENT_LEVELS } from '@/domain/matching/fields';

describe('birth dates', () => {
  const lunar = (date: string) => (date === '1980-02-16' ? '19800101' : date === '1975-03-20' ? '19750208' : '');
  const cases = [
    ['1988-02-29', '19880229', 'same'],
    ['1988/2/9', '1988-02-09', 'same'],
    ['1988-02-09', '1988-09-02', 'dayMonthSwapped'],
    ['1988-02-29', '1987-02-29', 'yearOff'],
    ['1988-02-23', '1988-02-28', 'digitOff'],
    ['1988-02-12', '1988-02-21', 'digitOff'],
    ['1988-02-12', '1988-01-01', 'placeholder'],
    ['1988', '1988-06-12', 'placeholder'],
    ['1988-02-12', '1990-01-01', 'aboutTheYear'],
    ['1975-03-20', '1975-02-08', 'lunar'],
    ['1932-05-12', '1988-05-12', 'twoDigitsOff'],
    ['1988-02-12', '1988-11-30', 'sameYear'],
    ['1988-02-12', '1953-11-30', 'different'],
  ] as const;

  it.each(cases)('%s · %s: %s', (one, other, level) => {
    const [a, b] = [takeBirthDateApart(one, lunar), takeBirthDateApart(other, lunar)];

    expect(a && b && AGREEMENT_LEVELS.birthDate[compareBirthDate(a, b)]).toBe(level);
    expect(a && b && AGREEMENT_LEVELS.birthDate[compareBirthDate(b, a)]).toBe(level);
  });

  it.each(['', 'unknown', '0000-00-00', '12/05/88'])('says nothing of %j', (text) => {
    expect(takeBirthDateApart(text, lunar)).toBeNull();
  });
});

describe('identity numbers', () => {
  const cases = [
    ['11010119900307451X', '11010119900307451x', 'same'],
    ['110101900307451', '110101199003074514', 'same'],
    ['110101199003074514', '110101199003074524', 'typingError'],
    ['110101199003074514', '11010119900307414', 'typingError'],
    ['110101199003074514', '110101199003074530', 'neighbours'],
    ['110101199003074514', '11010519900307451X', 'segmentsShared'],
    ['110101199003074514', '330102195806270043', 'unsound'],
    ['1234567', '1234576', 'typingError'],
    ['1234567', '7654123', 'different'],
  ] as const;

  it.each(cases)('%s · %s: %s', (one, other, level) => {
    const [a, b] = [readIdNumber(one, ''), readIdNumber(other, '')];

    expect(a && b && AGREEMENT_LEVELS.idNumber[compareIdNumber(a, b)]).toBe(level);
  });

  it('says nothing of a passport beside a resident number', () => {
    const [a, b] = [readIdNumber('E12345678', '03'), readIdNumber('110101199003074514', '01')];

    expect(a && b && compareIdNumber(a, b)).toBe(0);
  });

  it.each(['000000000000000000', '111111111111111111', '无', '123', '', '9999999999'])('takes %j for no number', (text) => {
    expect(readIdNumber(text, '01')).toBeNull();
  });

  it("leaves out a permit's count of renewals", () => {
    expect(readIdNumber('H1234567801', '06')?.text).toBe('H12345678');
  });
});

describe('phones', () => {
  const cases = [
    ['+86 138 0013 8000', '13800138000', 'same'],
    ['0571-87001234', '87001234', 'sameTail'],
    ['13800138000', '13800138001', 'digitOff'],
    ['13800138000', '13912345678', 'different'],
  ] as const;

  it.each(cases)('%s · %s: %s', (one, other, level) => {
    const [a, b] = [readPhone(one), readPhone(other)];

    expect(a && b && AGREEMENT_LEVELS.phone[comparePhone(a, b)]).toBe(level);
  });

  it.each(['11111111111', '00000000', '110', '', '13800000000'])('takes %j for no phone', (text) => {
    expect(readPhone(text)).toBeNull();
  });
});

describe('addresses', () => {
  const written = ['浙江省杭州市西湖区青年路400号8幢203室', '杭州市西湖区青年路400号8幢203室', '青年路400号8栋203室', '浙江省杭州市西湖区青年路12号8幢203室', '江西省上饶市玉山县湖边村236号'];
  const texts = written.map(normaliseAddress);
  const numbers = [...new Set(texts.flatMap(addressPieces))].toSorted();
  const taken = texts.map((text) => {
    const pieces = Uint32Array.from(addressPieces(text), (piece) => numbers.indexOf(piece)).sort();
    return { text, pieces, worth: new Float32Array(pieces.length).fill(1), total: pieces.length };
  });
  const level = (one: number, other: number) => {
    const [a, b] = [taken[one], taken[other]];
    return a && b && AGREEMENT_LEVELS.address[compareAddress(a, b)];
  };

  it('knows a shortened address and another house in the same street', () => {
    expect([level(0, 0), level(0, 1), level(0, 2), level(0, 3), level(0, 4)]).toEqual(['same', 'similar', 'shortened', 'similar', 'different']);
  });
});

it('reads sex and ethnic group in every writing', () => {
  expect(['1', '男', 'M', 'female', '2', '0', '9', ''].map(readSex)).toEqual(['1', '1', '1', '2', '2', null, null, null]);
  expect(compareEthnicGroup(readEthnicGroup('05'), readEthnicGroup('维吾尔族'))).toBe(1);
  expect(compareEthnicGroup(readEthnicGroup('1'), readEthnicGroup('回'))).toBe(2);
});
