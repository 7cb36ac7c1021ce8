import type { Demographics, SexCode } from '@/domain/patient-index/demographics';
import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';
import type { PayloadIdentifier } from '@/domain/records/record';

/** Whom a document itself says it is about; null for whatever it leaves out. Dates are `YYYY-MM-DD`. */
export type DocumentPatient = {
  identifiers: readonly PayloadIdentifier[];
  name: string | null;
  sex: SexCode | null;
  birthDate: string | null;
};

/** Whom the index knows as the patient: live identifiers, digested with the same key as those of the document. */
export type KnownPatient = { identifiers: readonly PayloadIdentifier[]; demographics: Pick<Demographics, 'name' | 'nameReading' | 'foreignName' | 'sex' | 'birthDate'> };

/**
 * Whether a document is about somebody else. A number that both sides have
 * settles it either way; without one, two of name, birth date and sex have to
 * stand for another person, for a hospital may have written one of them wrong.
 */
export function isOtherPatient(written: DocumentPatient, { identifiers, demographics }: KnownPatient): boolean {
  const compared = written.identifiers.filter(({ system }) => identifiers.some((known) => known.system === system));
  if (compared.length > 0) return !compared.some(({ system, digest }) => identifiers.some((known) => known.system === system && known.digest === digest));

  const known: Demographics = { ...demographics, phone: null, address: null, nationality: null, ethnicGroup: null };
  const { name, sex, birthDate } = written;
  // Whoever has two names may be written under either.
  const isForeignName = name !== null && name.toLowerCase() === demographics.foreignName?.toLowerCase();
  const said = { ...known, ...(name !== null && !isForeignName && name !== known.name && { name, nameReading: '' }), ...(sex !== null && { sex }), birthDate };
  const judged = compareAsTwoPeople(known, said);

  return judged.judgement === 'ask' && judged.likely === 'another-person';
}
