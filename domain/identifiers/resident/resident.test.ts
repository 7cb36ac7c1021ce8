import { expect, test } from 'vitest';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';
import { recognise } from '@/domain/identifiers/recognise';

const TODAY = '2026-11-23';

function read(input: string, localPatterns: readonly LocalPattern[] = []) {
  return recognise(input, { today: TODAY, localPatterns });
}

function withCheck(seventeen: string): string {
  return seventeen + mod11CheckCharacter(seventeen);
}

test('a person registered today is born; the same number yesterday was not', () => {
  const number = withCheck('11010120261123001');
  expect(read(number)).toMatchObject({ valid: true, derived: { birthDate: TODAY } });
  expect(recognise(number, { today: '2026-11-22', localPatterns: [] })).toMatchObject({ valid: false, reason: 'future_date' });
});

test.each([
  ['an unknown county is a warning', withCheck('11019919900307451'), ['region_unknown'], 'unknown'],
  ['a city without counties is a warning', withCheck('44190019900307451'), ['region_not_county_level'], 'not_county_level'],
  ['a withdrawn county is nothing to remark', withCheck('51020219900307451'), [], 'retired'],
])('%s, never a refusal', (_, number, warnings, regionStatus) => {
  expect(read(number)).toMatchObject({ valid: true, warnings, derived: { regionStatus } });
});

test.each([
  ['province before date', '770101199902304510', 'prc_id18', 'province'],
  ['nationality before date', '932999209902304510', 'fpr18', 'nationality'],
  ['date before check digit', '310101199902304510', 'prc_id18', 'bad_date'],
  ['an origin that does not exist', withCheck('84000019900307451'), 'hmt_residence', 'province'],
  ['71 is in the standard but on no card', withCheck('71010119900307451'), 'prc_id18', 'province'],
])('errors are reported in one order: %s', (_, number, kind, reason) => {
  expect(read(number)).toMatchObject({ kind, valid: false, reason });
});

test('one slip in a number from 10 to 15 is a mistyped number, several are a payment code', () => {
  expect(read('110101199003074510').candidates).toEqual(['prc_id18', 'pay_code_wechat']);
  expect(read('110101199002304510').candidates).toEqual(['pay_code_wechat', 'prc_id18']);
  expect(read('281234567890123456').candidates).toEqual(['pay_code_alipay']);
});

test('a local pattern never beats a sound number, and stands before a damaged one', () => {
  const eighteen: LocalPattern = { kind: 'hospital_card', regex: '\\d{18}', assigner: 'YIREN' };
  expect(read('110101199003074514', [eighteen])).toMatchObject({ kind: 'prc_id18', candidates: ['prc_id18'] });
  expect(read('110101199003074510', [eighteen]).candidates.slice(0, 2)).toEqual(['hospital_card', 'prc_id18']);
});

test('look-alike letters are offered as digits only when the result is sound', () => {
  expect(read('11O1O1199OO3O74514')).toMatchObject({ reason: 'letters_in_number', suggestion: '110101199003074514', normalized: null });
  expect(read('11O1O1199OO3O74510')).toMatchObject({ kind: 'unknown' });
});

test.each(['11010119900307451', '1101011990030745144'])('a character lost or doubled is said to be that: %s', (number) => {
  expect(read(number)).toMatchObject({ kind: 'prc_id18', reason: 'length', normalized: null });
});

test('a number hidden behind stars is refused by name', () => {
  expect(read('110101********4514')).toMatchObject({ kind: 'prc_id18', reason: 'masked_input' });
  expect(read('138****5678')).toMatchObject({ kind: 'mobile', reason: 'masked_input' });
});

test.each([
  ['110105491331002', 'bad_date'],
  ['770105491231002', 'province'],
])('an old number is refused for its %s', (number, reason) => {
  expect(read(number)).toMatchObject({ kind: 'prc_id15', valid: false, reason, assurance: 'format' });
});

test('an American Express card is a card before it is an old number', () => {
  // 371449… is the scheme's own test number; 37 is Shandong.
  expect(read('371449635398431')).toMatchObject({ kind: 'bank_card', derived: { scheme: 'amex' } });
});

test('an organisation code whose only letter is its check character is no person', () => {
  // Peking University, printed on its own papers.
  expect(read('12100000400002259P')).toMatchObject({ kind: 'uscc', reason: 'organisation_code' });
});

test('a slip that passes Luhn by chance is not called a bank card', () => {
  // Xinjiang, and Gansu, whose numbers begin like UnionPay's.
  for (const sound of [withCheck('65900119800101123'), withCheck('62010219800101123')]) {
    const slips = [...sound].flatMap((digit, place) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((change) => sound.slice(0, place) + String((Number(digit) + change) % 10) + sound.slice(place + 1)),
    );
    expect(slips.filter((slip) => /^6/.test(slip) && read(slip).kind === 'bank_card')).toEqual([]);
  }
});

test('an organisation code of digits alone does not swallow a mistyped person', () => {
  // Fails as a person by its check digit alone, and passes MOD 31.
  const mistyped = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((check) => `91112419810803002${check}`);
  expect(mistyped.map((number) => read(number).kind)).toEqual(mistyped.map(() => 'fpr18'));
});
