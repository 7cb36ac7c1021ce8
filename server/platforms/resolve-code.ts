import 'server-only';

import type { PlatformAnswer } from '@/domain/platforms/platform-answer';
import { env } from '@/server/env';
import { queryHealthCard } from '@/server/platforms/health-card/query-health-card';
import { decodeInsuranceCode } from '@/server/platforms/insurance/decode-insurance-code';
import type { PlatformQuestion } from '@/server/platforms/platform-question';

/** A code that says nothing by itself, and the kind of it. */
export type PlatformCode = { kind: 'ehc_qr' | 'nhsa_ec_qr'; code: string };

/** Asks the platform that issued a code whose it is. Stands outside every transaction: it can take seconds, and a code is good for once. */
export async function resolveCode({ kind, code }: PlatformCode, question: Omit<PlatformQuestion, 'url' | 'code'>): Promise<PlatformAnswer> {
  const { YIKA_HEALTH_CARD_URL, YIKA_INSURANCE_URL } = env();

  if (kind === 'ehc_qr') {
    if (!YIKA_HEALTH_CARD_URL) return { platform: 'health-card', outcome: 'not-configured' };
    return queryHealthCard({ ...question, url: YIKA_HEALTH_CARD_URL, code });
  }
  if (!YIKA_INSURANCE_URL) return { platform: 'insurance', outcome: 'not-configured' };
  return decodeInsuranceCode({ ...question, url: YIKA_INSURANCE_URL, code });
}
