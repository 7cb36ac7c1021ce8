import { expect, test } from 'vitest';
import { weighContent, type ContentEvidence } from './content-evidence';
import { expectsMoreLines } from './expects-more-lines';
import { scanCaptureMethod } from './scan-capture-method';
import { DEFAULT_PROFILE } from './scanner-profile';

const PASSPORT = ['POCHNCESHI<<YANGBEN<<<<<<<<<<<<<<<<<<<<<<<<<', 'EA12345676CHN9003071M3301018MNPHKLMOFLNHA990'];
const PERMIT_CARD = 'CSCA12345672<3301018<9003071<6';
const HOME_RETURN = ['CRH1234567830133301018M9003071', '<<<<<<<<<<<<<<<<<<BA1234563<48', 'CHAN<<TAI<MAN<<<<<<<<<<<<<<<<<'];

test.each<[string, ContentEvidence]>([
  [']C0110101', 'strong'],
  [PASSPORT[0] ?? '', 'strong'],
  [PERMIT_CARD, 'strong'],
  ['H0000042', 'strong'],
  ['110101199003074514', 'weak'],
  ['13812345678', 'none'],
  ['ouyangzhenghua', 'none'],
  ['12345678', 'none'],
])('%s is %s evidence of a scanner', (text, evidence) => {
  expect(weighContent(text, (content) => content.startsWith('H'))).toBe(evidence);
});

test.each<[string, boolean]>([
  [PASSPORT[0] ?? '', true],
  [PASSPORT.join('\n'), false],
  [PASSPORT.join('').toLowerCase(), false],
  [HOME_RETURN[0] ?? '', true],
  [HOME_RETURN.slice(0, 2).join('\t'), true],
  [HOME_RETURN.join('\n'), false],
  [PERMIT_CARD, false],
  ['110101199003074514', false],
  ['12345678', false],
  ['张三', true],
  ['张三|男|汉|19900307', true],
  ['ZHANG|1|CHN|19900307|A|B|C|D|E|F', false],
])('after %s another line is expected: %s', (text, expected) => {
  expect(expectsMoreLines(text, DEFAULT_PROFILE)).toBe(expected);
});

test('a reader set to send field after field is always waited for', () => {
  expect(expectsMoreLines('110101199003074514', { ...DEFAULT_PROFILE, lines: 'always' })).toBe(true);
});

test.each([
  [PASSPORT.join('\n'), 'mrz'],
  [';6222020200112233445=4912120?', 'magstripe'],
  [']Q1https', 'qr'],
  ['110101199003074514', 'barcode'],
])('%s was read as %s', (text, method) => {
  expect(scanCaptureMethod(text)).toBe(method);
});
