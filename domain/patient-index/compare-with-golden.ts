import { compactReading, phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { DemographicField, Demographics } from '@/domain/patient-index/demographics';

/**
 * How one record's value stands to the golden one. `spelled` is the same value
 * in other characters (another middle dot, spaces, a phone with hyphens).
 */
export type Agreement = 'same' | 'spelled' | 'differs' | 'missing' | 'empty';

/** In the order they are read aloud. */
export const comparedFields: readonly DemographicField[] = [
  'name', 'nameReading', 'foreignName', 'sex', 'birthDate', 'phone', 'address', 'nationality', 'ethnicGroup',
];

// What is compared where characters alone would cry wolf.
const normalForms: Partial<Record<DemographicField, (value: string) => string>> = {
  name: normaliseName,
  nameReading: compactReading,
  foreignName: normaliseName,
  phone: phoneDigits,
  address: (value) => value.normalize('NFC').replace(/\s+/g, ''),
};

// GB/T 2261.1: 0 unknown and 9 not stated say nothing, so they contradict nothing.
const UNSTATED_SEX = ['0', '9'];

export function compareWithGolden(field: DemographicField, record: Demographics, golden: Demographics): Agreement {
  const mine = stated(field, record);
  const shown = stated(field, golden);

  if (mine === null) return shown === null ? 'empty' : 'missing';
  if (mine === shown) return 'same';
  if (shown === null) return 'differs';

  const normalForm = normalForms[field];
  return normalForm && normalForm(mine) === normalForm(shown) ? 'spelled' : 'differs';
}

function stated(field: DemographicField, demographics: Demographics): string | null {
  const value = demographics[field];

  if (value === null || value === '') return null;
  return field === 'sex' && UNSTATED_SEX.includes(value) ? null : value;
}

export function isDemographicField(field: string): field is DemographicField {
  return comparedFields.some((known) => known === field);
}
