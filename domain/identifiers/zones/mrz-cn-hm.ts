import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { IdentityKey, Reading } from '@/domain/identifiers/identifier';
import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { takePermitZone } from '@/domain/identifiers/zones/chinese-permit-zone';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/**
 * Zone of the home-return permit 港澳居民来往内地通行证, card of 2013 (code CR). It proves that its number and a
 * Hong Kong or Macao identity number belong to one person, so both become keys.
 */

function take(lines: readonly string[], today: string): ZoneParts {
  const [first = '', second = '', third = ''] = lines;
  return takePermitZone(lines, today, {
    origin: first.charAt(2) === 'H' ? 'HKG' : 'MAC',
    homeId: withoutFillers(second.slice(19, 28)),
    homeIdIsChecked: true,
    nameField: third,
  });
}

function keys({ derived }: Reading): readonly IdentityKey[] {
  const homeSystem = derived.origin === 'HKG' ? 'hkid' : 'mo_bir';
  return [
    { system: 'hm_permit', value: derived.documentNumber ?? '', strength: 'STRONG', claims: true },
    ...(derived.homeId ? [{ system: homeSystem, value: derived.homeId, strength: 'STRONG', claims: true } as const] : []),
  ];
}

export const mrzCnHm: IdentifierModule = {
  kind: 'mrz_cn_hm',
  read: (scan, context) => readZone({ kind: 'mrz_cn_hm', take }, scan, context),
  format: asWritten,
  keys,
};
