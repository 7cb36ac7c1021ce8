import { expect, test } from 'vitest';
import { recognise } from '@/domain/identifiers/recognise';
import { formatIdentifier } from '@/domain/identifiers/format-identifier';

function read(input: string) {
  return recognise(input, { today: '2026-11-23', localPatterns: [] });
}

test.each([
  ['\u00a0\u3000 \r\n', 'empty', 'empty'],
  ['1'.repeat(4097), 'too_long', 'too_long'],
  ['110101\u0000199003074514', 'unknown', 'control_characters'],
  ['110101\u001d199003074514', 'unknown', 'control_characters'],
  ['1101011990\ud8003074514', 'unknown', 'control_characters'],
  ['weixin://wxpay/bizpayurl', 'url', 'url'],
  ['JavaScript:alert(1)', 'url', 'url'],
  ['data:text/html,hello', 'url', 'url'],
  ['<script>alert(1)</script>', 'unknown', 'unrecognised'],
  ['身份证号是 110101199003074514 请登记', 'unknown', 'unrecognised'],
  ['١١٠١٠١١٩٩٠٠٣٠٧٤٥١٤', 'unknown', 'unrecognised'],
  ['①②③④⑤⑥⑦⑧', 'unknown', 'unrecognised'],
])('%j is %s', (input, kind, reason) => {
  expect(read(input)).toMatchObject({ kind, valid: false, normalized: null, reason });
});

test.each([
  ['EO1234567', 'E01234567'],
  ['EI1234567', 'E11234567'],
])('the passport %s is read as foreign, and %s is offered', (input, suggestion) => {
  const { candidates, readings } = read(input);
  expect(candidates).toEqual(['passport_other']);
  expect(readings.find(({ kind }) => kind === 'passport_cn')).toMatchObject({ valid: false, suggestion });
});

test('a word is no identifier, but the search is told it may be a name in pinyin', () => {
  const word = read('Zhang  San');
  expect(word).toMatchObject({ kind: 'unknown', candidates: [] });
  expect(word.readings).toMatchObject([{ kind: 'name_pinyin', normalized: 'zhang san' }]);
});

test('a name in Chinese is a search, and its masked form hides it', () => {
  expect(read('欧阳测试')).toMatchObject({ kind: 'name_cn', normalized: '欧阳测试', masked: '欧阳**', assurance: 'none' });
});

test.each(['1990-03-07', '1990/3/7', '1990年3月7日'])('%s is a birth date to search by', (input) => {
  expect(read(input)).toMatchObject({ kind: 'date', normalized: '1990-03-07' });
});

test('eight digits that could be a birth date are offered as one, after the cards', () => {
  expect(read('19900307').candidates).toEqual(['tw_permit', 'hospital_card', 'mo_bir', 'date', 'rfid_uid']);
  expect(read('19901307').candidates).not.toContain('date');
});

test.each([
  ['prc_id18', '110101199003074514', '110101 19900307 4514'],
  ['mobile', '13812345678', '138 1234 5678'],
  ['bank_card', '6217000010001234569', '6217 0000 1000 1234 569'],
  ['tw_permit', '12345678', '12345678'],
  ['unknown', 'as it is', 'as it is'],
] as const)('%s is grouped for comparing with the card', (kind, value, grouped) => {
  expect(formatIdentifier(kind, value)).toBe(grouped);
});

test.each([
  ['X770123456', 'birth_cert', 'province'],
  ['F298765433', 'tw_id', 'check_digit'],
  ['AB9876544', 'passport_other', null],
  ['AB987654(4)', 'hkid', 'check_digit'],
])('%s is %s with %s against it', (input, kind, reason) => {
  expect(read(input)).toMatchObject({ kind, reason });
});

test.each(['1', `0${'A'.repeat(32)}`])('a health-card code whose colons were lost is not cut apart: …%s', (tail) => {
  expect(read('98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928' + tail)).toMatchObject({
    kind: 'ehc_qr',
    reason: 'id_length',
  });
});

test.each([
  'EA****567', '12***678', 'CAN********0323', '98FF********1928',
])('a number copied from a screen that hides it is refused by name: %s', (masked) => {
  expect(read(masked)).toMatchObject({ kind: 'unknown', reason: 'masked_input' });
});

test.each([
  ['the second line of a passport alone', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  ['an exit permit short of its last digit', 'CSCA12345672<3301018<9003071<'],
  ['a home-return permit without its name', 'CRH1234567830133301018M9003071\n<<<<<<<<<<<<<<<<<<BA1234563<48'],
  ['a Taiwan permit without its other lines', 'CT12345678<80263101012F7008153'],
])('%s is an incomplete zone', (_, input) => {
  expect(read(input)).toMatchObject({ kind: 'mrz_incomplete', reason: 'mrz_length' });
});

test('the count of an old home-return permit may stand in brackets', () => {
  expect(read('H12345678(01)')).toMatchObject({ kind: 'hm_permit', normalized: 'H12345678', derived: { issueCount: 1 } });
});

test('a lost bracket does not lose the old Taiwan permit', () => {
  expect(read('0123456701B')).toMatchObject({ kind: 'tw_permit', normalized: '01234567', warnings: ['old_form'], derived: { issueCount: 1 } });
});

test('two letters and seven digits are a passport first, even when the Hong Kong check passes', () => {
  const passing = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((check) => read(`EA123456${check}`));
  expect(passing.map(({ kind }) => kind)).toEqual(passing.map(() => 'passport_cn'));
  expect(passing.find(({ candidates }) => candidates.includes('hkid'))).toMatchObject({
    candidates: ['passport_cn', 'hkid', 'passport_other'],
    warnings: ['ambiguous'],
  });
});

test('a birth certificate that may be a permit short of a digit says so', () => {
  const { candidates, readings } = read('H510123456');
  expect(candidates).toEqual(['birth_cert']);
  expect(readings.find(({ kind }) => kind === 'hm_permit')).toMatchObject({ valid: false, reason: 'length' });
});

test.each(['身份号码:', '公民身份号码：', '身份证号码 ：', 'ID : '])('the label %j before a number is no name', (label) => {
  expect(read(`${label}110101199003074514`)).toMatchObject({ kind: 'prc_id18', valid: true, normalized: '110101199003074514' });
});

test.each([
  ['a passport', 'E12345678', 'passport_cn'],
  ['an insurance code', '4241234567890123456707320000', 'nhsa_ec_qr'],
  ['a health card', '98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928:1', 'ehc_qr'],
  ['a birth certificate', 'X330123456', 'birth_cert'],
])('%s read twice without a separator counts once', (_, code, kind) => {
  expect(read(code + code)).toMatchObject({ kind, valid: true, normalized: code });
  expect(read(code + code).warnings).toContain('duplicate_scan');
});

test.each(['1'.repeat(36), '134567890123456789'.repeat(2), '12345678'.repeat(2)])('%s is not two codes, for neither half is one', (input) => {
  expect(read(input)).toMatchObject({ kind: 'unknown', reason: 'unrecognised' });
});

test('two numbers run together are two, even when one of them was mistyped', () => {
  expect(read('110101199003074514110101199003074510')).toMatchObject({ kind: 'multiple', derived: { parts: ['prc_id18', 'prc_id18'] } });
});

test('a resident number that lost a digit is no bank card, whatever Luhn says of it', () => {
  const cut = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((last) => read(`3101041985110200${last}`));
  expect(cut.map(({ kind, reason }) => [kind, reason])).toEqual(cut.map(() => ['prc_id18', 'length']));
});

test('the hyphens of a word processor are hyphens', () => {
  expect(read('110101\u201119900307\u20104514')).toMatchObject({ kind: 'prc_id18', valid: true });
});

test.each(['+8613812345678', '8613812345678', '008613812345678', '+86 138-1234-5678'])('%s is a mobile number', (input) => {
  expect(read(input)).toMatchObject({ kind: 'mobile', normalized: '13812345678' });
});

test('nine digits from 14 are the oldest passports or anybody’s', () => {
  expect(read('141234567')).toMatchObject({ kind: 'passport_cn', warnings: ['ambiguous'] });
});
