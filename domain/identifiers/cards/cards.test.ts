import { expect, test } from 'vitest';
import type { LocalPattern } from '@/domain/identifiers/identifier';
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

test('a product’s barcode is not called a bank card', () => {
  expect(read('6901234567892').kind).toBe('unknown');
});
