import { isIdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierKind } from '@/domain/identifiers/identifier';

// WS 364.3-2011 CV02.01.101: 02 and 05 print the citizen number.
const KINDS: ReadonlyMap<string, readonly IdentifierKind[]> = new Map<string, readonly IdentifierKind[]>([
  ['01', ['prc_id18', 'prc_id15', 'hmt_residence', 'fpr18']],
  ['02', ['prc_id18']],
  ['03', ['passport_cn', 'passport_hk', 'passport_mo', 'passport_tw', 'passport_other']],
  ['04', ['military_id']],
  ['05', ['prc_id18']],
  ['06', ['hm_permit', 'hm_permit_noncn']],
  ['07', ['tw_permit']],
]);

/** The kinds a number of this type can be; none where the type says nothing, and the number must speak for itself. */
export function kindsOfIdType(type: string): readonly IdentifierKind[] {
  return isIdentifierKind(type) ? [type] : (KINDS.get(type.padStart(2, '0')) ?? []);
}
