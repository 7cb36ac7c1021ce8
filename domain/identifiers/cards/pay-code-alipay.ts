import { paymentCode } from '@/domain/identifiers/cards/payment-code';
import { SCORE } from '@/domain/identifiers/reading';

/** Alipay payment code: 16–24 digits from 25–30, which no province uses, so nothing else is meant. */
export const payCodeAlipay = paymentCode('pay_code_alipay', /^(?:2[5-9]|30)\d{14,22}$/, SCORE.prefix);
