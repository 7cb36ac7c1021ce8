import type { FieldProblem, ProvisionalKind, RegistrationFields } from '@/domain/desk/desk-views';
import { phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { Demographics } from '@/domain/patient-index/demographics';

/** What the documents in hand say of their holder. */
export type DocumentFacts = { sex: 'M' | 'F' | null; birthDate: string | null };

// 25 Han characters count as 50 (民委发〔2016〕33号); longer ones exist on foreign passports.
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;
const EARLIEST_BIRTH = '1850-01-01';

/** Forgives separators: `19880229`, `1988/2/29` and `1988.02.29` all mean one day. */
export function normaliseDate(typed: string): string {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed.trim());
  const separated = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?$/.exec(typed.trim());
  const [, year, month, day] = compact ?? separated ?? [];

  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim();
}

/**
 * @returns every problem, so that one error summary can list them all; empty when sound.
 * A birth date or sex that contradicts a document in hand is a problem, not a choice:
 * one of the two belongs to somebody else (GB 11643-1999 holds both in the number).
 */
export function validateRegistration(
  fields: RegistrationFields,
  documents: readonly DocumentFacts[],
  today: string,
  provisional: ProvisionalKind | null = null,
): readonly FieldProblem[] {
  // Of somebody unknown neither is known, and of a newborn the sex may not be: care comes first.
  const mayLack = { sex: provisional !== null, birthDate: provisional === 'UNKNOWN' };

  return [
    ...nameProblems(fields),
    ...(mayLack.sex && fields.sex === '0' ? [] : sexProblems(fields, documents)),
    ...(mayLack.birthDate && fields.birthDate.trim() === '' ? [] : birthDateProblems(fields, documents, today)),
    ...phoneProblems(fields),
    ...(fields.address.length > LONGEST_ADDRESS ? [{ field: 'address', problem: 'too-long' } as const] : []),
  ];
}

function nameProblems({ name, foreignName }: RegistrationFields): FieldProblem[] {
  const spelled = normaliseName(name);

  if (!spelled && !foreignName.trim()) return [{ field: 'name', problem: 'required' }];
  if ([...spelled].length > LONGEST_NAME) return [{ field: 'name', problem: 'too-long' }];
  if (spelled && !/^[\p{L}\p{M}·\s'’.()-]+$/u.test(spelled)) return [{ field: 'name', problem: 'not-a-name' }];
  return [];
}

function sexProblems({ sex }: RegistrationFields, documents: readonly DocumentFacts[]): FieldProblem[] {
  const said = sex === '1' ? 'M' : sex === '2' ? 'F' : null;

  if (sex === '0') return [{ field: 'sex', problem: 'required' }];
  return documents.some((document) => document.sex !== null && document.sex !== said) ? [{ field: 'sex', problem: 'differs-from-document' }] : [];
}

function birthDateProblems({ birthDate }: RegistrationFields, documents: readonly DocumentFacts[], today: string): FieldProblem[] {
  const date = normaliseDate(birthDate);

  if (!date) return [{ field: 'birthDate', problem: 'required' }];
  if (!isDate(date) || date < EARLIEST_BIRTH) return [{ field: 'birthDate', problem: 'not-a-date' }];
  if (date > today) return [{ field: 'birthDate', problem: 'in-the-future' }];
  return documents.some((document) => document.birthDate !== null && document.birthDate !== date)
    ? [{ field: 'birthDate', problem: 'differs-from-document' }]
    : [];
}

function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);

  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function phoneProblems({ phone }: RegistrationFields): FieldProblem[] {
  const digits = phoneDigits(phone);
  const sound = !phone.trim() || /^1[3-9]\d{9}$/.test(digits) || /^(?:0\d{9,11}|\d{7,8}|00\d{8,15})$/.test(digits);

  return sound ? [] : [{ field: 'phone', problem: 'not-a-phone' }];
}

/** The record's demographics; `reading` is used where the clerk gave none. */
export function demographicsOf(fields: RegistrationFields, reading: (name: string) => string): Demographics {
  const name = normaliseName(fields.name) || normaliseName(fields.foreignName);

  return {
    name,
    nameReading: fields.nameReading.trim().toLowerCase() || reading(name),
    foreignName: orNull(fields.foreignName),
    sex: fields.sex,
    birthDate: orNull(normaliseDate(fields.birthDate)),
    phone: orNull(phoneDigits(fields.phone)),
    address: orNull(fields.address),
    nationality: orNull(fields.nationality),
    ethnicGroup: orNull(fields.ethnicGroup),
  };
}

function orNull(value: string): string | null {
  return value.trim() || null;
}
