import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { hospitalCard } from '@/domain/identifiers/cards/hospital-card';
import { idcardRecord } from '@/domain/identifiers/cards/idcard-record';
import { indexNumber } from '@/domain/identifiers/cards/index-number';
import { mobile } from '@/domain/identifiers/papers/mobile';
import { fpr18 } from '@/domain/identifiers/resident/fpr18';
import { hmtResidence } from '@/domain/identifiers/resident/hmt-residence';
import { prcId15 } from '@/domain/identifiers/resident/prc-id15';
import { prcId18 } from '@/domain/identifiers/resident/prc-id18';
import { date } from '@/domain/identifiers/texts/date';
import { nameCn } from '@/domain/identifiers/texts/name-cn';
import { namePinyin } from '@/domain/identifiers/texts/name-pinyin';
import { hmPermit } from '@/domain/identifiers/travel/hm-permit';
import { hmPermitNoncn } from '@/domain/identifiers/travel/hm-permit-noncn';
import { twPermit } from '@/domain/identifiers/travel/tw-permit';
import { mrzCnEep } from '@/domain/identifiers/zones/mrz-cn-eep';
import { mrzCnHm } from '@/domain/identifiers/zones/mrz-cn-hm';
import { mrzCnHmOld } from '@/domain/identifiers/zones/mrz-cn-hm-old';
import { mrzCnTw } from '@/domain/identifiers/zones/mrz-cn-tw';
import { mrzIncomplete } from '@/domain/identifiers/zones/mrz-incomplete';
import { mrzMrva } from '@/domain/identifiers/zones/mrz-mrva';
import { mrzMrvb } from '@/domain/identifiers/zones/mrz-mrvb';
import { mrzTd1 } from '@/domain/identifiers/zones/mrz-td1';
import { mrzTd2 } from '@/domain/identifiers/zones/mrz-td2';
import { mrzTd3 } from '@/domain/identifiers/zones/mrz-td3';

/** Every kind recognition knows. Among equal scores the earlier stands first. */
export const REGISTRY: readonly IdentifierModule[] = [
  indexNumber,
  idcardRecord,
  mrzTd3, mrzTd2, mrzTd1, mrzMrva, mrzMrvb, mrzCnEep, mrzCnHm, mrzCnTw, mrzCnHmOld, mrzIncomplete,
  prcId18, hmtResidence, fpr18, prcId15,
  hmPermit, hmPermitNoncn, twPermit,
  hospitalCard,
  mobile, date, nameCn, namePinyin,
];

const BY_KIND = new Map(REGISTRY.map((module) => [module.kind, module]));

/** The module of a kind; kinds that only name a failure (`empty`, `unknown`, `multiple`…) have none. */
export function findModule(kind: IdentifierKind): IdentifierModule | null {
  return BY_KIND.get(kind) ?? null;
}
