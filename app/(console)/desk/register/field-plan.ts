import { ethnicGroups } from '@/app/(console)/desk/register/ethnic-groups.data';
import { registrationFieldNames } from '@/domain/desk/desk-views';
import type { DraftView, RegistrationFields } from '@/domain/desk/desk-views';
import { normaliseDate } from '@/domain/desk/validate-registration';
import type { CaptureMethod } from '@/domain/patient-index/demographics';

export type FieldName = keyof RegistrationFields;
export type Sources = DraftView['sources'];

/** Asked of everybody, in the order of a conversation. */
export const mainFields = ['name', 'sex', 'birthDate', 'phone'] as const satisfies readonly FieldName[];

/** Known of most and needed of few. */
export const furtherFields = ['nameReading', 'foreignName', 'nationality', 'ethnicGroup', 'address'] as const satisfies readonly FieldName[];

/**
 * The fields to stand open: asked of everybody, and missing or merely typed.
 * What a document said is shown as text, since a field nobody has to touch is a
 * field nobody gets wrong.
 */
export function fieldsToOpen({ fields, sources }: Pick<DraftView, 'fields' | 'sources'>): ReadonlySet<FieldName> {
  return new Set(mainFields.filter((field) => isEmpty(field, fields) || !isFromDocument(sources[field])));
}

export function isFromDocument(source: CaptureMethod | undefined): boolean {
  return source !== undefined && source !== 'TYPED';
}

export function isEmpty(field: FieldName, fields: RegistrationFields): boolean {
  return field === 'sex' ? fields.sex === '0' : fields[field].trim() === '';
}

/** Where each value came from: a document's, as long as nobody changed it; the clerk's otherwise. */
export function sourcesOf(fields: RegistrationFields, { fields: first, sources }: Pick<DraftView, 'fields' | 'sources'>): Sources {
  const given = registrationFieldNames.filter((field) => !isEmpty(field, fields));

  return Object.fromEntries(given.map((field) => [field, fields[field] === first[field] ? (sources[field] ?? 'TYPED') : 'TYPED']));
}

/** As the form starts: readers send the name of an ethnic group where the record keeps its code. */
export function startingFields(fields: RegistrationFields): RegistrationFields {
  const ethnic = fields.ethnicGroup.replace(/族$/, '');
  const code = ethnicGroups.find(([, name]) => name === ethnic)?.[0];

  return { ...fields, ethnicGroup: code ?? fields.ethnicGroup };
}

/** What the form holds, ready to be kept or sent. No radio button chosen reads as null and is the code for unknown. */
export function heldBy(values: RegistrationFields, start: Pick<DraftView, 'fields' | 'sources'>): Pick<DraftView, 'fields' | 'sources'> {
  const sex = (['1', '2', '9'] as const).find((code) => code === values.sex) ?? '0';
  const fields = tidyFields({ ...values, sex });

  return { fields, sources: sourcesOf(fields, start) };
}

/** As the form is sent: no stray spaces, and a date in one shape whatever it was typed in. */
export function tidyFields(fields: RegistrationFields): RegistrationFields {
  const trimmed = registrationFieldNames.map((field) => [field, fields[field].trim()] as const);

  return { ...fields, ...Object.fromEntries(trimmed), birthDate: normaliseDate(fields.birthDate) };
}
