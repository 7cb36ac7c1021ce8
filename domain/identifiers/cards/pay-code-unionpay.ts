import { paymentCode } from '@/domain/identifiers/cards/payment-code';
import { SCORE } from '@/domain/identifiers/reading';

/** UnionPay payment code: 19 digits from 62, the length of many bank cards; a passing Luhn check puts the card first. */
export const payCodeUnionpay = paymentCode('pay_code_unionpay', /^62\d{17}$/, SCORE.shape);
