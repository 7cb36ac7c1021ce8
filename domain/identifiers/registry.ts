import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { bankCard } from '@/domain/identifiers/cards/bank-card';
import { gs1Gsrn } from '@/domain/identifiers/cards/gs1-gsrn';
import { hospitalCard } from '@/domain/identifiers/cards/hospital-card';
import { idcardRecord } from '@/domain/identifiers/cards/idcard-record';
import { indexNumber } from '@/domain/identifiers/cards/index-number';
import { magstripe } from '@/domain/identifiers/cards/magstripe';
import { payCodeAlipay } from '@/domain/identifiers/cards/pay-code-alipay';
import { payCodeUnionpay } from '@/domain/identifiers/cards/pay-code-unionpay';
import { payCodeWechat } from '@/domain/identifiers/cards/pay-code-wechat';
import { rfidUid } from '@/domain/identifiers/cards/rfid-uid';
import { hkid } from '@/domain/identifiers/home-ids/hkid';
import { moBir } from '@/domain/identifiers/home-ids/mo-bir';
import { twArc } from '@/domain/identifiers/home-ids/tw-arc';
import { twId } from '@/domain/identifiers/home-ids/tw-id';
import { birthCert } from '@/domain/identifiers/papers/birth-cert';
import { drivingFileNo } from '@/domain/identifiers/papers/driving-file-no';
import { militaryId } from '@/domain/identifiers/papers/military-id';
import { mobile } from '@/domain/identifiers/papers/mobile';
import { ehcQr } from '@/domain/identifiers/platforms/ehc-qr';
import { nhsaEcQr } from '@/domain/identifiers/platforms/nhsa-ec-qr';
import { nhsaEcToken } from '@/domain/identifiers/platforms/nhsa-ec-token';
import { nhsaOpcQr } from '@/domain/identifiers/platforms/nhsa-opc-qr';
import { opaqueHex } from '@/domain/identifiers/platforms/opaque-hex';
import { ssCardNo } from '@/domain/identifiers/platforms/ss-card-no';
import { ssCardRecord } from '@/domain/identifiers/platforms/ss-card-record';
import { disabilityCert } from '@/domain/identifiers/resident/disability-cert';
import { fpr15 } from '@/domain/identifiers/resident/fpr15';
import { fpr18 } from '@/domain/identifiers/resident/fpr18';
import { hmtResidence } from '@/domain/identifiers/resident/hmt-residence';
import { prcId15 } from '@/domain/identifiers/resident/prc-id15';
import { prcId18 } from '@/domain/identifiers/resident/prc-id18';
import { uscc } from '@/domain/identifiers/resident/uscc';
import { date } from '@/domain/identifiers/texts/date';
import { nameCn } from '@/domain/identifiers/texts/name-cn';
import { namePinyin } from '@/domain/identifiers/texts/name-pinyin';
import { eepHm } from '@/domain/identifiers/travel/eep-hm';
import { eepTw } from '@/domain/identifiers/travel/eep-tw';
import { hmPermit } from '@/domain/identifiers/travel/hm-permit';
import { hmPermitNoncn } from '@/domain/identifiers/travel/hm-permit-noncn';
import { passportCn } from '@/domain/identifiers/travel/passport-cn';
import { passportHk } from '@/domain/identifiers/travel/passport-hk';
import { passportMo } from '@/domain/identifiers/travel/passport-mo';
import { passportOther } from '@/domain/identifiers/travel/passport-other';
import { passportTw } from '@/domain/identifiers/travel/passport-tw';
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
  idcardRecord, ssCardRecord, magstripe, gs1Gsrn,
  mrzTd3, mrzTd2, mrzTd1, mrzMrva, mrzMrvb, mrzCnEep, mrzCnHm, mrzCnTw, mrzCnHmOld, mrzIncomplete,
  prcId18, hmtResidence, fpr18, prcId15, fpr15, disabilityCert, uscc,
  ehcQr, opaqueHex, nhsaEcQr, nhsaOpcQr, nhsaEcToken,
  bankCard, payCodeWechat, payCodeAlipay, payCodeUnionpay,
  hkid, twId, twArc, moBir,
  hmPermit, hmPermitNoncn, twPermit, passportCn, passportHk, passportMo, eepHm, eepTw,
  birthCert, militaryId, mobile,
  ssCardNo, passportTw, passportOther, hospitalCard, drivingFileNo, rfidUid,
  date, nameCn, namePinyin,
];

const BY_KIND = new Map(REGISTRY.map((module) => [module.kind, module]));

/** The module of a kind; kinds that only name a failure (`empty`, `unknown`, `multiple`…) have none. */
export function findModule(kind: IdentifierKind): IdentifierModule | null {
  return BY_KIND.get(kind) ?? null;
}
