import { isCountry } from '@/domain/identifiers/country';
import { identityKeys } from '@/domain/identifiers/identity-key';
import type { IdentifierKind, Reading, Recognition } from '@/domain/identifiers/identifier';

/** What the clerk says an input is, with the country that issued it where its number does not tell. */
export type ReadAs = { kind: IdentifierKind; issuingCountry: string | null };

/** A kind to choose, and whether the issuing country must be named with it. */
export type ReadingChoice = { kind: IdentifierKind; needsCountry: boolean };

// Any country will do to see whether a reading leads to a key at all.
const SOME_COUNTRY = 'CHN';

/**
 * The kinds a clerk must choose among, likeliest first; none where the best reading may be acted on. Shapes that
 * several papers share, and passports of unnamed countries, are never decided by the machine alone.
 */
export function readingChoices({ readings }: Pick<Recognition, 'readings'>): readonly ReadingChoice[] {
  const sound = readings.filter(leadsToSomebody);
  const [best] = sound;

  if (!best || !best.warnings.some((warning) => warning === 'ambiguous' || warning === 'issuing_country_required')) return [];
  return sound.map(({ kind, warnings }) => ({ kind, needsCountry: warnings.includes('issuing_country_required') }));
}

/** The reading a clerk chose; null when the input cannot be that, or its country is missing or is none. */
export function findChosenReading({ readings }: Pick<Recognition, 'readings'>, { kind, issuingCountry }: ReadAs): Reading | null {
  const reading = readings.find((each) => each.kind === kind && leadsToSomebody(each));
  const needsCountry = reading?.warnings.includes('issuing_country_required') ?? false;

  if (!reading || (needsCountry && (issuingCountry === null || !isCountry(issuingCountry)))) return null;
  return reading;
}

function leadsToSomebody(reading: Reading): boolean {
  return identityKeys(reading, { organisationCode: '', issuingCountry: SOME_COUNTRY }).some(({ strength }) => strength !== 'WEAK');
}
