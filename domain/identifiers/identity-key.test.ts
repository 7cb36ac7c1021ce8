import { expect, test } from 'vitest';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';

const TODAY = '2026-11-23';
const CARD: LocalPattern = { kind: 'hospital_card', regex: 'MZ\\d{8}', assigner: 'YIREN', stripPrefix: 'MZ' };

function keysOf(input: string, localPatterns: readonly LocalPattern[] = [], issuingCountry?: string) {
  const { readings } = recognise(input, { today: TODAY, localPatterns });
  const [best] = readings;
  const scope = { organisationCode: 'YIREN', ...(issuingCountry !== undefined && { issuingCountry }) };
  return best ? identityKeys(best, scope).map(({ system, value, claims }) => `${system} ${value}${claims ? ' claims' : ''}`) : [];
}

const HOME_RETURN_ZONE = 'CRH1234567830133301018M9003071\n<<<<<<<<<<<<<<<<<<BA1234563<48\nCHAN<<TAI<MAN<<<<<<<<<<<<<<<<<';
const TAIWAN_ZONE = 'CT12345678<80263101012F7008153\n<<<<<<<<<<<<<<<<<<BA2234567818\nLIN<<MEI<LING<<<<<<<<<<<<<HKGL';
const OLD_HOME_RETURN_ZONE = 'C<CHN<<<<<<<<<<<<<<<<<<<<<<<<<\n4802291M1501010H12345678029120\nWONG<<SIU<MING<<<<<<<<<<<<<<<<';
const PASSPORT_ZONE = 'POCHNCESHI<<YANGBEN<<<<<<<<<<<<<<<<<<<<<<<<<\nEA12345676CHN9003071M3301018MNPHKLMOFLNHA990';
const SPECIMEN_ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const TAIWAN_EXIT_ZONE = 'CDL123456781<2901019<6512312<2';
const ITALIAN_CARD_ZONE = 'C<ITACA00000AA4<<<<<<<<<<<<<<<\n6408125F3310311ITA<<<<<<<<<<<0\nROSSI<<BIANCA<<<<<<<<<<<<<<<<<';
const HEALTH_CARD = '98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928';
const INSURANCE_RECORD = '320100|110101199003074514|A12345678|320100D1560000050123456789ABCDEF|测试甲|0081|2.00|20200101|20300101|1|D|';

test.each([
  ['a resident number claims itself', '110101199003074514', ['prc_id18 110101199003074514 claims']],
  ['a residence permit is not a citizen number', '810000197912030011', ['hmt_residence 810000197912030011 claims']],
  ['an old number only searches, as the number it became', '110105491231002', ['prc_id18 11010519491231002X']],
  ['a reader’s record claims the number inside', '测试乙\t810000197912030011', ['hmt_residence 810000197912030011 claims']],
  ['a disability certificate is the bearer’s resident number', '31010419851102008X11', ['prc_id18 31010419851102008X claims']],
  ['an insurance record claims the person and the card', INSURANCE_RECORD, ['prc_id18 110101199003074514 claims', 'ss_card_no:320100 A12345678 claims']],
  ['replacements of a home-return permit are one permit', 'H1234567801', ['hm_permit H12345678 claims']],
  ['… and its zone proves the Hong Kong number too', HOME_RETURN_ZONE, ['hm_permit H12345678 claims', 'hkid A1234563 claims']],
  ['… as does the old card, without the count', OLD_HOME_RETURN_ZONE, ['hm_permit H12345678 claims']],
  ['a Taiwan permit’s zone proves the Taiwan number', TAIWAN_ZONE, ['tw_permit 12345678 claims', 'tw_id A223456781 claims']],
  ['an old Taiwan booklet is its first eight digits', '0123456701(B)', ['tw_permit 01234567 claims']],
  ['the brackets of a Hong Kong card are no part of the key', 'A123456(3)', ['hkid A1234563 claims']],
  ['a Macao card likewise', '5123456(7)', ['mo_bir 51234567 claims']],
  ['a passport typed and a passport read have one key', 'EA1234567', ['passport CHN|EA1234567 claims']],
  ['… this is the read one', PASSPORT_ZONE, ['passport CHN|EA1234567 claims']],
  ['a specimen proves nobody', SPECIMEN_ZONE, []],
  ['an exit permit by its zone', TAIWAN_EXIT_ZONE, ['eep_tw L12345678 claims']],
  ['a foreign identity card by country and number', ITALIAN_CARD_ZONE, ['identity_card ITA|CA00000AA claims']],
  ['a health card claims its id, not the code shown', `${HEALTH_CARD}:1`, [`ehc_id ${HEALTH_CARD} claims`]],
  ['a bare hexadecimal string may find a card, never claim one', HEALTH_CARD, [`ehc_id ${HEALTH_CARD}`]],
  ['a mobile is weak', '13812345678', ['mobile 13812345678']],
  ['a swiped hospital card is looked up as our own', ';00123456?', ['hospital_card:YIREN 00123456']],
  ['a dynamic insurance code leads nowhere', '4241234567890123456707320000', []],
  ['a bank card leads nowhere', '6222000200001237', []],
  ['a payment code leads nowhere', '134567890123456789', []],
  ['a wrong check digit leads nowhere', '110101199003074510', []],
  ['a record that contradicts itself leads nowhere', '测试甲|女|汉|19900307|地址|110101199003074514|机关|20200101|20400101||', []],
])('%s', (_, input, keys) => {
  expect(keysOf(input)).toEqual(keys);
});

test('a configured card is claimed within its assigner; the same digits without a pattern are only looked up', () => {
  expect(keysOf('MZ00000123', [CARD])).toEqual(['hospital_card:YIREN 00000123 claims']);
  expect(keysOf('00000123', [{ ...CARD, regex: '\\d{8}', leadingZeros: 'strip', assigner: 'RENHE' }])).toEqual([
    'hospital_card:RENHE 123 claims',
  ]);
});

test('a foreign passport has no key until the clerk names the country', () => {
  expect(keysOf('C01X00T47')).toEqual([]);
  expect(keysOf('C01X00T47', [], 'DEU')).toEqual(['passport DEU|C01X00T47 claims']);
});

test('a Hong Kong passport has one key whether its zone or its letters are read', () => {
  const zone = 'P<CHNCHAN<<TAI<MAN<<<<<<<<<<<<<<<<<<<<<<<<<<\nK123456784CHN9003071M3301018<<<<<<<<<<<<<<<6';
  const read = recognise(zone, { today: TODAY, localPatterns: [] });
  expect(read).toMatchObject({ kind: 'mrz_td3', valid: true });
  expect(keysOf(zone)).toEqual(keysOf('K12345678'));
});
