import { expect, it } from 'vitest';

import type { FieldProblem, RegistrationFields } from '@/domain/desk/desk-views';
import { demographicsOf, normaliseDate, validateRegistration } from '@/domain/desk/validate-registration';

const TODAY = '2026-11-23';
const sound: RegistrationFields = {
  name: '欧阳·试',
  nameReading: '',
  foreignName: '',
  sex: '2',
  birthDate: '19880229',
  phone: '138 0013 8000',
  address: '',
  nationality: 'CHN',
  ethnicGroup: '01',
};

it('a sound form has no problem', () => {
  expect(validateRegistration(sound, [{ sex: 'F', birthDate: '1988-02-29' }], TODAY)).toEqual([]);
});

const cases: [changed: Partial<RegistrationFields>, problem: FieldProblem][] = [
  [{ name: '  ' }, { field: 'name', problem: 'required' }],
  [{ name: '王伟123' }, { field: 'name', problem: 'not-a-name' }],
  [{ name: '长'.repeat(101) }, { field: 'name', problem: 'too-long' }],
  [{ sex: '0' }, { field: 'sex', problem: 'required' }],
  [{ sex: '1' }, { field: 'sex', problem: 'differs-from-document' }],
  [{ birthDate: '' }, { field: 'birthDate', problem: 'required' }],
  [{ birthDate: '19890229' }, { field: 'birthDate', problem: 'not-a-date' }],
  [{ birthDate: '1700-01-01' }, { field: 'birthDate', problem: 'not-a-date' }],
  [{ birthDate: '20261124' }, { field: 'birthDate', problem: 'in-the-future' }],
  [{ birthDate: '19880228' }, { field: 'birthDate', problem: 'differs-from-document' }],
  [{ phone: '1380013800' }, { field: 'phone', problem: 'not-a-phone' }],
  [{ address: '路'.repeat(201) }, { field: 'address', problem: 'too-long' }],
];

it.each(cases)('%o is told apart by its own words', (changed, problem) => {
  expect(validateRegistration({ ...sound, ...changed }, [{ sex: 'F', birthDate: '1988-02-29' }], TODAY)).toEqual([problem]);
});

it('a foreigner without a Chinese name is registered under the foreign one', () => {
  const fields = { ...sound, name: '', foreignName: 'Müller  Anna' };

  expect(validateRegistration(fields, [], TODAY)).toEqual([]);
  expect(demographicsOf(fields, () => 'read')).toMatchObject({ name: 'MÜLLER ANNA', nameReading: 'read', phone: '13800138000' });
});

it.each(['19880229', '1988-2-29', '1988/02/29', '1988.2.29', '1988年2月29日', ' 1988 02 29 '])('%s is one day', (typed) => {
  expect(normaliseDate(typed)).toBe('1988-02-29');
});
