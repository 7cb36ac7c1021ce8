import { describe, expect, test } from 'vitest';

import { fieldsToOpen, sourcesOf, startingFields, tidyFields } from '@/app/(console)/desk/register/field-plan';
import type { DraftView, RegistrationFields } from '@/domain/desk/desk-views';

const empty: RegistrationFields = {
  name: '',
  nameReading: '',
  foreignName: '',
  sex: '0',
  birthDate: '',
  phone: '',
  address: '',
  nationality: '',
  ethnicGroup: '',
};

const fromChip: Pick<DraftView, 'fields' | 'sources'> = {
  fields: { ...empty, name: '方晴', sex: '2', birthDate: '1998-06-02', address: '浙江省杭州市余杭区', ethnicGroup: '01' },
  sources: { name: 'CHIP', sex: 'CHIP', birthDate: 'CHIP', address: 'CHIP', ethnicGroup: 'CHIP' },
};

describe('the open fields', () => {
  test('are all that everybody is asked when nothing is known', () => {
    expect([...fieldsToOpen({ fields: empty, sources: {} })]).toEqual(['name', 'sex', 'birthDate', 'phone']);
  });

  test('are only the phone when a reader filled the rest', () => {
    expect([...fieldsToOpen(fromChip)]).toEqual(['phone']);
  });

  test('include what a barcode with only a number could not say', () => {
    const numberOnly = { fields: { ...empty, sex: '2', birthDate: '1998-06-02' } as const, sources: { sex: 'BARCODE', birthDate: 'BARCODE' } as const };

    expect([...fieldsToOpen(numberOnly)]).toEqual(['name', 'phone']);
  });

  test('include what was typed, for a second look', () => {
    const typed = { fields: { ...empty, name: '张玮', birthDate: '1988-02-29' }, sources: { name: 'TYPED', birthDate: 'TYPED' } as const };

    expect([...fieldsToOpen(typed)]).toEqual(['name', 'sex', 'birthDate', 'phone']);
  });
});

describe('the sources sent along', () => {
  test('keep the document’s for what it said and nobody changed', () => {
    expect(sourcesOf({ ...fromChip.fields, phone: '15400001234' }, fromChip)).toEqual({
      name: 'CHIP',
      sex: 'CHIP',
      birthDate: 'CHIP',
      address: 'CHIP',
      ethnicGroup: 'CHIP',
      phone: 'TYPED',
    });
  });

  test('name the clerk for a value that was changed', () => {
    expect(sourcesOf({ ...fromChip.fields, name: '方睛' }, fromChip)['name']).toBe('TYPED');
  });

  test('give the document’s back when the change is taken back', () => {
    expect(sourcesOf(fromChip.fields, fromChip)['name']).toBe('CHIP');
  });

  test('leave out what is not given', () => {
    expect(sourcesOf({ ...fromChip.fields, address: ' ', sex: '0' }, fromChip)).not.toHaveProperty('address');
    expect(sourcesOf({ ...fromChip.fields, sex: '0' }, fromChip)).not.toHaveProperty('sex');
  });
});

test.each([
  ['汉', '01'],
  ['维吾尔族', '05'],
  ['土家', '15'],
  ['56', '56'],
  ['', ''],
])('the ethnic group a reader calls "%s" starts as "%s"', (sent, code) => {
  expect(startingFields({ ...empty, ethnicGroup: sent }).ethnicGroup).toBe(code);
});

test.each([
  ['19880229', '1988-02-29'],
  ['1988.2.29', '1988-02-29'],
  ['1988年2月29日', '1988-02-29'],
  [' 1988/02/29 ', '1988-02-29'],
  ['soon', 'soon'],
])('a birth date typed as "%s" is sent as "%s"', (typed, sent) => {
  expect(tidyFields({ ...empty, birthDate: typed }).birthDate).toBe(sent);
});

test('stray spaces are not sent', () => {
  expect(tidyFields({ ...empty, name: ' 方晴 ', phone: '154 0000 1234 ' })).toMatchObject({ name: '方晴', phone: '154 0000 1234' });
});
