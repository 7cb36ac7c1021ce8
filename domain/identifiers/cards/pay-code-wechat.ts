import { paymentCode } from '@/domain/identifiers/cards/payment-code';
import { SCORE } from '@/domain/identifiers/reading';

/** WeChat payment code: 18 digits from 10–15. Looks like a citizen number; fewer than 1 in 10⁵ passes as one. */
export const payCodeWechat = paymentCode('pay_code_wechat', /^1[0-5]\d{16}$/, SCORE.shape);
