import 'server-only';

import * as z from 'zod';

import type { PlatformAnswer, PlatformRefusal } from '@/domain/platforms/platform-answer';
import { readBearer } from '@/domain/platforms/read-bearer';
import { postJson } from '@/server/platforms/post-json';
import type { PlatformQuestion } from '@/server/platforms/platform-question';

/** Business type of the decode call: registration at a window. */
const REGISTRATION = '01101';

// As the local decode service words them; the hospital confirms them when it is
// connected.
const REFUSALS: Readonly<Record<number, PlatformRefusal>> = {
  1201: 'expired',
  1202: 'already-used',
  1203: 'wrong-platform',
};
const DONE = 0;

// The token that comes with an answer is good for minutes and settles bills: it
// is not read, so that it can be kept nowhere.
const answer = z.object({
  code: z.number().int(),
  data: z
    .object({
      userName: z.string().max(100).nullish(),
      idType: z.string().regex(/^\d{2}$/),
      idNo: z.string().min(4).max(40),
    })
    .nullish(),
});

/** Has the insurance platform decode the code of the medical-insurance voucher 医保电子凭证, once and within its minute. */
export async function decodeInsuranceCode({ url, code, organisationCode, deskId, staffId, today, deadlineMs }: PlatformQuestion): Promise<PlatformAnswer> {
  const platform = 'insurance';
  const asked = await postJson({
    url,
    body: { transType: 'ec.query', orgId: organisationCode, data: { businessType: REGISTRATION, operatorId: staffId, officeId: deskId, qrCode: code } },
    answer,
    ...(deadlineMs !== undefined && { deadlineMs }),
  });
  if (!asked.ok) return { platform, outcome: asked.reason };

  const { code: result, data } = asked.value;
  if (result !== DONE) return { platform, outcome: REFUSALS[result] ?? 'unusable-answer' };

  const bearer = data && readBearer({ name: data.userName ?? null, documentType: `psn_cert_type|${data.idType}`, documentNumber: data.idNo }, today);
  return bearer ? { platform, outcome: 'resolved', bearer } : { platform, outcome: 'unusable-answer' };
}
