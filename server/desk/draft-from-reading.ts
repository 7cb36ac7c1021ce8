import 'server-only';

import { emptyFields } from '@/domain/desk/desk-views';
import { captureMethodOf, prefillFromReading } from '@/domain/desk/prefill';
import { identityKeys } from '@/domain/identifiers/identity-key';
import type { Reading } from '@/domain/identifiers/identifier';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { keepDraft } from '@/server/desk/keep-draft';
import type { GuardContext } from '@/server/perform';

/** A registration that starts from a card: its number is sealed on the server and never goes to the browser. */
export function draftFromReading(context: GuardContext, reading: Reading, by: 'scan' | 'typed'): Promise<string> {
  const { fields, sources } = prefillFromReading(reading, by);

  return keepDraft(context, {
    fields: { ...emptyFields, ...fields },
    sources,
    identifiers: carriedIdentifiers(reading, by, context.staff.organisation.code),
  });
}

// From the anchored letter tables upwards (identifiers, ranking); a plain shape
// such as eight digits could be somebody else's number of another kind.
const LEAST_SCORE_TO_CLAIM = 50;

function carriedIdentifiers(reading: Reading, by: 'scan' | 'typed', organisationCode: string): CarriedIdentifier[] {
  const { derived, kind } = reading;

  return identityKeys(reading, { organisationCode }).map(({ system, value, claims, strength }) => ({
    kind: derived.inner ?? kind,
    system,
    value,
    masked: reading.masked ?? '',
    assurance: reading.assurance,
    captureMethod: captureMethodOf(kind, by),
    claims: claims && reading.score >= LEAST_SCORE_TO_CLAIM,
    primary: strength === 'PRIMARY',
    sex: derived.sex ?? null,
    birthDate: derived.birthDate ?? null,
  }));
}
