import 'server-only';

import { captureMethodOf } from '@/domain/desk/prefill';
import { identityKeys } from '@/domain/identifiers/identity-key';
import type { Reading } from '@/domain/identifiers/identifier';
import { kindOfKey, maskKey } from '@/domain/identifiers/kind-of-key';
import type { CarriedIdentifier } from '@/server/desk/draft-content';

// From the anchored letter tables upwards (identifiers, ranking); a plain shape
// such as eight digits could be somebody else's number of another kind.
const LEAST_SCORE_TO_CLAIM = 50;

export type ReadHow = {
  by: 'scan' | 'typed';
  organisationCode: string;
  issuingCountry: string | null;
  /** The clerk said which kind it is: a shape that several papers share is then no guess. */
  chosen: boolean;
};

/** What a reading proves, each number as what it is, on its way to a source record. */
export function carriedIdentifiers(reading: Reading, { by, organisationCode, issuingCountry, chosen }: ReadHow): CarriedIdentifier[] {
  const { derived } = reading;

  return identityKeys(reading, { organisationCode, ...(issuingCountry && { issuingCountry }) }).map((key, position) => {
    const kind = kindOfKey(key) ?? reading.kind;

    return {
      kind,
      system: key.system,
      value: key.value,
      masked: maskKey(kind, key),
      assurance: reading.assurance,
      captureMethod: captureMethodOf(reading.kind, by),
      claims: key.claims && (chosen || reading.score >= LEAST_SCORE_TO_CLAIM),
      primary: key.strength === 'PRIMARY',
      sex: derived.sex ?? null,
      birthDate: derived.birthDate ?? null,
      // A paper's own number comes first; the day on it and its type say nothing of the others it proves.
      expiresOn: position === 0 ? (derived.expiryDate ?? null) : null,
      documentType: position === 0 ? reading.documentType : null,
    };
  });
}
