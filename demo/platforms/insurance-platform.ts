import { randomInt } from 'node:crypto';

import { findPhoneOwner } from '@/demo/platforms/bearers';
import type { PhoneOwner } from '@/demo/platforms/bearers';
import type { Fault, IssuedCodes } from '@/demo/platforms/issued-codes';

const ZHEJIANG = '33';
const RANDOM_DIGITS = 17;

/** A fresh code of the insurance voucher: 424, seventeen digits, two, province, four. */
export function issueInsuranceCode(codes: IssuedCodes, owner: PhoneOwner, fault: Fault | null): string {
  const random = Array.from({ length: RANDOM_DIGITS }, () => randomInt(10)).join('');

  return codes.add(`424${random}01${ZHEJIANG}0000`, owner.key, fault);
}

/** `ec.query`: whose a code is, with a token that settles bills for some minutes; or the number of the reason why not. */
export function answerInsurance(codes: IssuedCodes, code: string): object {
  const taken = codes.take(code);
  if (taken.state === 'foreign') return { code: 1203, message: 'code of another region' };
  if (taken.state === 'expired') return { code: 1201, message: 'code expired' };
  if (taken.state === 'used') return { code: 1202, message: 'code already used' };

  const owner = findPhoneOwner(taken.issued.memberKey);
  if (!owner) return { code: -1, message: 'internal error' };
  const token = Array.from({ length: 24 }, () => randomInt(36).toString(36)).join('');
  return {
    code: 0,
    message: 'ok',
    data: { userName: owner.name, idType: '01', idNo: owner.idNumber, ecToken: `330100ecm${token}`, insuOrg: '330100' },
  };
}
