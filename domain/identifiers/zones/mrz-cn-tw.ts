import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { IdentityKey, Reading } from '@/domain/identifiers/identifier';
import type { ZoneParts } from '@/domain/identifiers/zones/read-zone';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { takePermitZone } from '@/domain/identifiers/zones/chinese-permit-zone';
import { readZone } from '@/domain/identifiers/zones/read-zone';
import { withoutFillers } from '@/domain/identifiers/zones/zone-fields';

/**
 * Zone of the Taiwan permit 台湾居民来往大陆通行证, card of 2015 (code CT). It carries the Taiwan national number
 * beside its own; the last four characters of line 3 are the issuing place, not part of the name.
 */

function take(lines: readonly string[], today: string): ZoneParts {
  const [, second = '', third = ''] = lines;
  return takePermitZone(lines, today, {
    origin: 'TWN',
    homeId: withoutFillers(second.slice(19, 29)),
    homeIdIsChecked: false,
    nameField: third.slice(0, 26),
  });
}

function keys({ derived }: Reading): readonly IdentityKey[] {
  return [
    { system: 'tw_permit', value: derived.documentNumber ?? '', strength: 'STRONG', claims: true },
    ...(derived.homeId ? [{ system: 'tw_id', value: derived.homeId, strength: 'STRONG', claims: true } as const] : []),
  ];
}

export const mrzCnTw: IdentifierModule = {
  kind: 'mrz_cn_tw',
  read: (scan, context) => readZone({ kind: 'mrz_cn_tw', take }, scan, context),
  format: asWritten,
  keys,
};
