import { expect, test } from 'vitest';
import { recognise } from '@/domain/identifiers/recognise';

const context = { today: '2026-11-23', localPatterns: [] };

function read(...lines: readonly string[]) {
  return recognise(lines.join('\n'), context);
}

test('blanks a reader leaves at the ends of lines do no harm', () => {
  const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
  expect(read(...lines.map((line) => `${line}  `))).toMatchObject({ kind: 'mrz_td3', valid: true });
});

test('a German passport keeps the issuer it prints', () => {
  const passport = read('P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X00T478D<<6408125F3201015<<<<<<<<<<<<<<<6');
  expect(passport).toMatchObject({ valid: true, derived: { issuer: 'D', nationality: 'D', documentNumber: 'C01X00T47' } });
});

test('a number too long for its field continues in the optional field', () => {
  const card = read('I<BEL590123456<7899<<<<<<<<<<<', '8501031F3012316BEL<<<<<<<<<<<0', 'PEETERS<<AN<<<<<<<<<<<<<<<<<<<');
  expect(card).toMatchObject({ kind: 'mrz_td1', valid: true, derived: { documentNumber: '590123456789', issuer: 'BEL' } });
});

test('a two-digit year that makes a small child is questioned', () => {
  const passport = read('P<CHNCESHI<<BAO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'E223456785CHN2501017F3001019<<<<<<<<<<<<<<<8');
  expect(passport).toMatchObject({ valid: true, derived: { birthDate: '2025-01-01' }, warnings: ['birth_century_ambiguous'] });
});

test('a name that fills its field may be cut', () => {
  const passport = read('P<CHNABCDEFGHIJKLMNOPQRST<<UVWXYZABCDEFGHIJK', 'E223456785CHN7001017F3001019<<<<<<<<<<<<<<<8');
  expect(passport).toMatchObject({ valid: true, warnings: ['name_maybe_truncated'] });
});

test('a birth date known only by its year gives no date', () => {
  const passport = read('P<CHNCESHI<<BAO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'E223456785CHN70<<<<9<3001019<<<<<<<<<<<<<<<4');
  expect(passport).toMatchObject({ valid: true, warnings: ['birth_date_partial'] });
  expect(passport.derived).not.toHaveProperty('birthDate');
  expect(passport.derived).not.toHaveProperty('sex');
});

const FRENCH_CARD = ['CRFRAX1234567<7<<<<<<<<<<<<<<<', '7001017M3501014FRA<<<<<<<<<<<4', 'MARTIN<<PAUL<<<<<<<<<<<<<<<<<<'];

test.each(['\n', '\r\n', '\t', ''])('lines may arrive apart or glued: %j', (separator) => {
  expect(recognise(FRENCH_CARD.join(separator), context)).toMatchObject({ kind: 'mrz_td1', valid: true });
});

test('Caps Lock and an input method change nothing', () => {
  const folded = recognise(FRENCH_CARD.join('\n').toLowerCase().replaceAll('<', '《'), context);
  expect(folded).toEqual(recognise(FRENCH_CARD.join('\n'), context));
});

const PERMIT = ['CRH1234567830133301018M9003071', '<<<<<<<<<<<<<<<<<<BA1234563<48', 'CHAN<<TAI<MAN<<<<<<<<<<<<<<<<<'] as const;

test.each([
  ['document_number', PERMIT[0].replace('12345678', '12345679'), PERMIT[1]],
  ['issue_count', PERMIT[0].replace('8301333', '8302333'), PERMIT[1]],
  ['expiry_date', PERMIT[0].replace('330101', '340101'), PERMIT[1]],
  ['birth_date', PERMIT[0].replace('900307', '900308'), PERMIT[1]],
  ['home_id', PERMIT[0], PERMIT[1].replace('A1234563', 'A1234564')],
  ['composite', PERMIT[0], PERMIT[1].replace('48', '49')],
])('a permit with a wrong %s says so', (reason, first, second) => {
  expect(read(first, second, PERMIT[2])).toMatchObject({ kind: 'mrz_cn_hm', valid: false, reason, derived: {} });
});

test('the century letter of a permit decides, whatever the age', () => {
  expect(read(...PERMIT)).toMatchObject({ derived: { birthDate: '1990-03-07' }, warnings: [] });
  const bornLater = read(PERMIT[0], PERMIT[1].replace('BA1', 'CA1'), PERMIT[2]);
  expect(bornLater).toMatchObject({ valid: false, reason: 'bad_date' });
});

test('a letter where only a digit can stand is offered as that digit', () => {
  const specimen = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;
  const misread = read(specimen[0], specimen[1].replace('7408122F1204159', '74O8I22F12O4159'));
  expect(misread).toMatchObject({ valid: false, reason: 'birth_date', suggestion: specimen.join('\n') });
});

test('in the number itself nothing is offered: letters are legal there', () => {
  const misread = read('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8989O2C36UTO7408122F1204159ZE184226B<<<<<10');
  expect(misread).toMatchObject({ reason: 'document_number', suggestion: null });
});
