import { isIdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierKind, IdentityKey } from '@/domain/identifiers/identifier';
import { maskIdentifier } from '@/domain/identifiers/mask';

const PASSPORTS: Readonly<Record<string, IdentifierKind>> = {
  CHN: 'passport_cn',
  HKG: 'passport_hk',
  MAC: 'passport_mo',
  TWN: 'passport_tw',
};

/**
 * What a key stands for by itself. One paper can prove several numbers: the zone of a home-return permit holds the
 * Hong Kong number too, and each is shown as what it is. Null where only the reading knows (a foreign identity
 * card).
 */
export function kindOfKey({ system, value }: Pick<IdentityKey, 'system' | 'value'>): IdentifierKind | null {
  const [name = ''] = system.split(':');

  if (system === 'passport') return PASSPORTS[issuingCountryOf(value)] ?? 'passport_other';
  return isIdentifierKind(name) ? name : null;
}

/** The display form of one key; the country before a document number stays off the screen. */
export function maskKey(kind: IdentifierKind, { value }: Pick<IdentityKey, 'value'>): string {
  return maskIdentifier(kind, value.slice(value.indexOf('|') + 1));
}

function issuingCountryOf(value: string): string {
  return value.split('|')[0] ?? '';
}
