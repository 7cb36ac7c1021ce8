/** What is wrong with one field of an entry; the words are in messages `organisation.faults`. */
export type FieldFault = { field: string; fault: FaultName };

export const FAULTS = [
  'missing',
  'too-long',
  'code-form',
  'prefix-form',
  'strip-form',
  'pattern-empty',
  'pattern-too-long',
  'pattern-not-understood',
  'pattern-too-many-varying',
  'pattern-backward-range',
  'example-differs',
] as const;

export type FaultName = (typeof FAULTS)[number];

/** Names of departments stand on slips of 80 mm and on the hall's board. */
const LONGEST_NAME = 40;

/** Codes go into addresses, files and the systems of identifiers: no spaces, no letters that scanners translate. */
const CODE = /^[A-Z0-9][A-Z0-9.-]{0,15}$/;

export function nameFault(field: string, name: string): FieldFault[] {
  const length = [...name.trim()].length;
  if (length === 0) return [{ field, fault: 'missing' }];
  return length > LONGEST_NAME ? [{ field, fault: 'too-long' }] : [];
}

export function codeFault(field: string, code: string): FieldFault[] {
  if (code === '') return [{ field, fault: 'missing' }];
  return CODE.test(code) ? [] : [{ field, fault: 'code-form' }];
}
