import { expect, test } from 'vitest';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';

function read(input: string, localPatterns: readonly LocalPattern[] = []) {
  return recognise(input, { today: '2026-11-23', localPatterns });
}

const NUMBER = '110101199003074514';

test.each([
  ['Tab', `测试甲\t${NUMBER}`],
  ['Enter, number first', `${NUMBER}\r\n测试甲\r\n`],
  ['comma', `测试甲，${NUMBER}`],
  ['a space', `测试甲 ${NUMBER}`],
  ['nothing', `测试甲${NUMBER}`],
  ['every field', `测试甲\t男\t汉族\t1990-03-07\t北京市东城区测试路1号\t${NUMBER}\t20200101\t20400101`],
])('a keyboard reader’s fields make a record, separated by %s', (_, input) => {
  expect(read(input)).toMatchObject({ kind: 'idcard_record', valid: true, normalized: NUMBER, derived: { name: '测试甲', sex: 'M' } });
});

test('a foreigner’s number of before 2023 makes a record as well, and shows as little as it does alone', () => {
  const record = read('测试丙\tCAN110081080323');
  expect(record).toMatchObject({ kind: 'idcard_record', valid: true, normalized: 'CAN110081080323', masked: 'CAN********0323', derived: { sex: 'F' } });
});

test('a foreigner’s card of 2023 leads to its holder by the number before it as well', () => {
  const [reading] = read('SPECIMEN, YAN|女|911124198108030024|CAN|测试丙|20240101|20340101|19810803|02|1100|Y|002|').readings;

  expect(reading?.derived.priorNumber).toBe('CAN110081080323');
  expect(reading && identityKeys(reading, { organisationCode: '' })).toEqual([
    { system: 'fpr18', value: '911124198108030024', strength: 'PRIMARY', claims: true },
    { system: 'fpr15', value: 'CAN110081080323', strength: 'PRIMARY', claims: true },
  ]);
});

test('a swipe whose tracks arrive on lines of their own is one swipe', () => {
  const swipe = read('%B6222000200001237^CESHI/JIA^3001101?\r\n;6222000200001237=3001?');
  expect(swipe).toMatchObject({ kind: 'magstripe', valid: true, normalized: '6222000200001237', warnings: [] });
  expect(read(';00123456?\r;00123456?')).toMatchObject({ normalized: '00123456', warnings: ['duplicate_scan'] });
});

test('either track is enough, and none is a swipe to repeat', () => {
  expect(read('%B6222000200001237^CESHI^3001?;E?')).toMatchObject({ valid: true, normalized: '6222000200001237' });
  expect(read('%E?;6222000200001237=3001?')).toMatchObject({ valid: true, normalized: '6222000200001237' });
  expect(read('%E?\r\n;E?')).toMatchObject({ valid: false, reason: 'track_error' });
});

test('ethnic group and address are told from the name', () => {
  const record = read(`测试甲\n朝鲜\n北京市东城区测试路\n${NUMBER}`);
  expect(record.derived).toMatchObject({ name: '测试甲', ethnic: '朝鲜', address: '北京市东城区测试路' });
});

test.each([
  ['sex_conflict', `测试甲\t女\t${NUMBER}`],
  ['birth_date_conflict', `测试甲\t19900308\t${NUMBER}`],
  ['birth_date_conflict', `测试甲|男|汉|19900308|地址|${NUMBER}|机关|20200101|20400101||`],
  ['check_digit', '测试甲\t110101199003074510'],
])('a record is refused for %s', (reason, input) => {
  expect(read(input)).toMatchObject({ kind: 'idcard_record', valid: false, reason });
});

test('a record at odds with itself says both values', () => {
  expect(read(`测试甲|女|汉|19900308|地址|${NUMBER}|机关|20200101|20400101||`).readings[0]?.conflicts).toEqual([
    { field: 'sex', reader: 'F', number: 'M' },
    { field: 'birthDate', reader: '1990-03-08', number: '1990-03-07' },
  ]);
  expect(read(`测试甲|男|汉|19900307|地址|${NUMBER}|机关|20200101|20400101||`).readings[0]?.conflicts).toEqual([]);
});

test('the validity dates alone are not taken for a birth date', () => {
  expect(read(`测试甲\t${NUMBER}\t20200101\t20400101`)).toMatchObject({ valid: true, reason: null });
});

test('residence permits have their own order of fields', () => {
  const permit = read('测试乙|男|19791203|广东省测试路1号|810000197912030011|测试公安局|20200101|20250101|H12345678|01|J|');
  expect(permit).toMatchObject({ valid: true, derived: { name: '测试乙', address: '广东省测试路1号', permitNumber: 'H12345678' } });
  const foreigner = read('SPECIMEN, YAN|男|932682198501010017|SAU|测试丙|20240101|20340101|19850101|02|1500|Y||');
  expect(foreigner).toMatchObject({ valid: true, derived: { name: '测试丙', foreignName: 'SPECIMEN, YAN', birthDate: '1985-01-01' } });
});

test('names with a middle dot and names cut by the chip are told apart', () => {
  expect(read(`阿卜杜•测试\t${NUMBER}`)).toMatchObject({ derived: { name: '阿卜杜·测试' }, warnings: [] });
  const long = '测'.repeat(7) + '·' + '试'.repeat(7);
  expect(read(`${long}\t${NUMBER}`)).toMatchObject({ valid: true, warnings: ['name_maybe_truncated'] });
  expect(read(`测\uE001\t${NUMBER}`)).toMatchObject({ valid: true, warnings: ['name_rare_character'] });
});

test('two numbers are two cards, whatever name stands beside them', () => {
  expect(read(`测试甲\t${NUMBER}\t31010419851102008X`).kind).toBe('multiple');
  expect(read(`${NUMBER}\t31010419851102008X`)).toMatchObject({ kind: 'multiple', derived: { parts: ['prc_id18', 'prc_id18'] } });
});

test('of several cards in one scan none may be acted on', () => {
  const several = read(`${NUMBER}\n13812345678`);
  expect(several).toMatchObject({ kind: 'multiple', reason: 'multiple_scans' });
  expect(several.readings.map(({ kind, decisive }) => [kind, decisive])).toEqual([['prc_id18', false], ['mobile', false]]);
});

const LOCAL: LocalPattern = { kind: 'hospital_card', regex: '\\d{8}', assigner: 'YIREN' };

test('a configured card may be acted on, the same digits without a pattern may not', () => {
  expect(read('12345678', [LOCAL]).readings[0]).toMatchObject({ kind: 'hospital_card', assigner: 'YIREN', decisive: true });
  expect(read('12345678').readings[0]).toMatchObject({ decisive: false, warnings: ['ambiguous'] });
});

test('a pattern may stand for another kind, and an unknown kind is a hospital card', () => {
  expect(read('A12345678', [{ ...LOCAL, kind: 'ss_card_no', regex: '[A-Z]\\d{8}' }])).toMatchObject({ kind: 'ss_card_no', warnings: [] });
  expect(read('12345678', [{ ...LOCAL, kind: 'outpatient' }])).toMatchObject({ kind: 'hospital_card' });
});

test('no pattern turns a number into somebody’s passport', () => {
  expect(read('12345678', [{ ...LOCAL, kind: 'passport_cn' }])).toMatchObject({ kind: 'hospital_card', assurance: 'format' });
});

test('a dangerous pattern is ignored, and the desk goes on', () => {
  expect(read('12345678', [{ ...LOCAL, regex: '(\\d+)+' }])).toMatchObject({ kind: 'tw_permit' });
});

test('a swipe keeps leading zeros, drops discretionary data and names a failed track', () => {
  expect(read(';00123456?')).toMatchObject({ normalized: '00123456', derived: { inner: 'hospital_card' } });
  const bank = read(';6222000200001237=30011010000012300000?');
  expect(JSON.stringify(bank)).not.toContain('0000012300000');
  expect(read('%E?;E?')).toMatchObject({ kind: 'magstripe', reason: 'track_error' });
  expect(read(';00123456?', [LOCAL]).readings[0]).toMatchObject({ assigner: 'YIREN' });
});

test('a swipe through Caps Lock is the same card', () => {
  const swipe = '%B6222000200001237^CESHI/JIA^3001101?';
  expect(read(swipe.toLowerCase())).toEqual(read(swipe));
});

test('a bank card misread by one digit is refused, not taken for the hospital’s own', () => {
  const misread = read(';6222000200001238=30011010000012300000?');
  expect(misread).toMatchObject({ kind: 'magstripe', reason: 'check_digit', normalized: null, masked: '622200******1238' });
});

test.each(['256,27706', '111,65536', '65536,00001'])('%s is no card: its numbers do not fit their bytes', (pair) => {
  expect(read(pair).kind).toBe('unknown');
});

test.each([
  [']C1', '8018690123450000123453\u001d80191'],
  [']d2', '869012345'],
])('a wristband behind %s is read, its copy count left aside', (symbology, data) => {
  const wristband = read(symbology + data);
  expect(wristband.kind).toBe(data.startsWith('8018') ? 'gs1_gsrn' : 'passport_other');
});

test('a foreigner’s card of 2017 is read like the later ones', () => {
  const card = read('Specimen, Yan|女|CAN110081080323|CAN|测试丙|20150101|20250101|19810803|01|1100|I||');
  expect(card).toMatchObject({
    kind: 'idcard_record',
    valid: true,
    normalized: 'CAN110081080323',
    derived: { name: '测试丙', foreignName: 'SPECIMEN, YAN', nationality: 'CAN', birthDate: '1981-08-03', sex: 'F' },
  });
});

test('the words a form prints before name and number are no names', () => {
  expect(read(`姓名：测试甲，身份证号：${NUMBER}`)).toMatchObject({ kind: 'idcard_record', derived: { name: '测试甲' } });
  expect(read(`姓名：测试甲 身份证：${NUMBER}`).kind).toBe('unknown');
});

test('a pattern written in small letters or with hyphens matches what it means', () => {
  expect(read('MZ20260000123', [{ ...LOCAL, regex: 'mz\\d{11}' }])).toMatchObject({ kind: 'hospital_card', normalized: 'MZ20260000123' });
  expect(read('00123456-01', [{ ...LOCAL, regex: '\\d{8}-\\d{2}' }])).toMatchObject({ kind: 'hospital_card', normalized: '0012345601' });
});

test('a product’s barcode is not called a bank card', () => {
  expect(read('6901234567892').kind).toBe('unknown');
});

test.each([
  ['a resident of Hong Kong', '甲一|男|19791203|北京市东城区|810000197912030011|机关|20200101|20400101|H00900417|01|J|', 'GA/T490|J'],
  ['a foreigner', 'PETROV|2|CAN110081080323|CAN|彼得洛夫|20180101|20280101|19810803|01|机关|I||', 'GA/T490|I'],
  ['a citizen, whose chip has no mark', `测试甲|男|汉|19900307|地址|${NUMBER}|机关|20200101|20400101||`, null],
  ['a driver that puts something of its own there', '甲一|男|19791203|北京市东城区|810000197912030011|机关|20200101|20400101|H00900417|01|7|', null],
])('the record of %s carries the mark of its chip', (_story, record, documentType) => {
  expect(read(record).readings[0]).toMatchObject({ kind: 'idcard_record', valid: true, documentType });
});
