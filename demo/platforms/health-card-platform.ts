import { createCipheriv, createHash } from 'node:crypto';

import type { PhoneOwner } from '@/demo/platforms/bearers';
import { findPhoneOwner } from '@/demo/platforms/bearers';
import type { Fault, IssuedCodes } from '@/demo/platforms/issued-codes';

// A real platform keeps its key in a cipher machine; this one has nothing to keep.
const KEY = createHash('sha256').update('simulated health-card platform').digest().subarray(0, 16);
const RESIDENT_ID = '01';
const BLOCK = 16;

/** The card's id: document type and number under SM4, as the national platform makes it. */
export function healthCardId({ idNumber }: PhoneOwner): string {
  return encipher(Buffer.from(RESIDENT_ID + idNumber, 'latin1'));
}

function encipher(plain: Buffer): string {
  const padded = Buffer.alloc(Math.ceil(plain.length / BLOCK) * BLOCK);
  plain.copy(padded);
  const cipher = createCipheriv('sm4-ecb', KEY, null).setAutoPadding(false);

  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('hex').toUpperCase();
}

/** A fresh dynamic code, `id:0:validity`; the serial keeps two of one second apart. */
export function issueHealthCardCode(codes: IssuedCodes, owner: PhoneOwner, fault: Fault | null, serial: number): string {
  const validity = encipher(Buffer.from(`${Date.now()}`.slice(-10) + `${serial}`.padStart(6, '0'), 'latin1'));

  return codes.add(`${healthCardId(owner)}:0:${validity}`, owner.key, fault);
}

/** `ehc.getPersonInfo`: whose a code is, or the number of the reason why that is not said. */
export function answerHealthCard(codes: IssuedCodes, code: string): object {
  const taken = codes.take(code);
  if (taken.state === 'foreign') return { ret_code: '1003', ret_msg: 'not issued by this platform' };
  if (taken.state === 'expired') return { ret_code: '1001', ret_msg: 'code expired' };
  if (taken.state === 'used') return { ret_code: '1002', ret_msg: 'code already verified' };

  const owner = findPhoneOwner(taken.issued.memberKey);
  return owner
    ? { ret_code: '0', ret_msg: 'ok', data: { name: owner.name, id_type: RESIDENT_ID, id_no: owner.idNumber, ehc_id: healthCardId(owner) } }
    : { ret_code: '9999', ret_msg: 'internal error' };
}
