import 'server-only';

import * as z from 'zod';

import type { PlatformAnswer, PlatformRefusal } from '@/domain/platforms/platform-answer';
import { readBearer } from '@/domain/platforms/read-bearer';
import { postJson } from '@/server/platforms/post-json';
import type { PlatformQuestion } from '@/server/platforms/platform-question';

// No list of result codes is published: these are what a hospital confirms with
// its platform when it is connected.
const REFUSALS: Readonly<Record<string, PlatformRefusal>> = {
  '1001': 'expired',
  '1002': 'already-used',
  '1003': 'wrong-platform',
};
const DONE = '0';

const answer = z.object({
  ret_code: z.string().max(16),
  data: z
    .object({
      name: z.string().max(100).nullish(),
      id_type: z.string().regex(/^\d{2,3}$/),
      id_no: z.string().min(4).max(40),
    })
    .nullish(),
});

/**
 * Asks the card-management platform of the health authority whose a QR code of
 * the electronic health card 电子健康卡 is. The whole scanned text goes there:
 * the id in it is a cipher that only the platform opens.
 */
export async function queryHealthCard({ url, code, organisationCode, deskId, today, deadlineMs }: PlatformQuestion): Promise<PlatformAnswer> {
  const platform = 'health-card';
  const asked = await postJson({
    url,
    body: { method: 'ehc.getPersonInfo', org_code: organisationCode, terminal: deskId, qr_code: code },
    answer,
    ...(deadlineMs !== undefined && { deadlineMs }),
  });
  if (!asked.ok) return { platform, outcome: asked.reason };

  const { ret_code: result, data } = asked.value;
  if (result !== DONE) return { platform, outcome: REFUSALS[result] ?? 'unusable-answer' };

  const bearer = data && readBearer({ name: data.name ?? null, documentType: `CV02.01.101-2011|${data.id_type}`, documentNumber: data.id_no }, today);
  return bearer ? { platform, outcome: 'resolved', bearer } : { platform, outcome: 'unusable-answer' };
}
