import { createServer } from 'node:http';

import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

import { getCastMember } from '@/demo/cast';
import type { PlatformAnswer } from '@/domain/platforms/platform-answer';
import { queryHealthCard } from '@/server/platforms/health-card/query-health-card';
import { decodeInsuranceCode } from '@/server/platforms/insurance/decode-insurance-code';
import { postJson } from '@/server/platforms/post-json';
import { startPhones } from '@/test/start-phones';
import type { PhoneFault } from '@/test/start-phones';

const bearer = getCastMember('fangQing');
const idNumber = bearer.documents['idCard']?.value ?? '';
// What a silent platform is waited for in a test, and more than any answer over loopback takes.
const SHORT_MS = 400;
const LONG_MS = 20_000;

const phones = await startPhones();

afterAll(() => phones.stop());

const adapters = {
  'health-card': (code: string, deadlineMs: number) => queryHealthCard({ ...question(code, deadlineMs), url: phones.healthCardUrl }),
  insurance: (code: string, deadlineMs: number) => decodeInsuranceCode({ ...question(code, deadlineMs), url: phones.insuranceUrl }),
};

function question(code: string, deadlineMs: number) {
  return { code, organisationCode: 'HZ-CH', deskId: null, staffId: 'staff', today: '2026-11-23', deadlineMs };
}

describe.each(['health-card', 'insurance'] as const)('the %s platform', (platform) => {
  const ask = adapters[platform];

  it('says once whose a code is', async () => {
    const code = await phones.show(platform);

    expect(await ask(code, LONG_MS)).toMatchObject({
      platform,
      outcome: 'resolved',
      bearer: { name: bearer.demographics.name, document: { kind: 'prc_id18', normalized: idNumber } },
    });
    expect(await ask(code, LONG_MS)).toEqual({ platform, outcome: 'already-used' });
  });

  it.each<[PhoneFault, PlatformAnswer['outcome']]>([
    ['expired', 'expired'],
    ['used', 'already-used'],
    ['elsewhere', 'wrong-platform'],
    ['malformed', 'unusable-answer'],
    ['deep', 'unusable-answer'],
    ['huge', 'unusable-answer'],
    ['redirect', 'silent'],
    ['down', 'silent'],
    ['slow', 'resolved'],
  ])('that does %s is answered with: %s', async (fault, outcome) => {
    expect((await ask(await phones.show(platform, fault), LONG_MS)).outcome).toBe(outcome);
  });

  it.each(['silent', 'slow'] as const)('that is %s is not waited for beyond the deadline', async (fault) => {
    expect(await ask(await phones.show(platform, fault), SHORT_MS)).toEqual({ platform, outcome: 'silent' });
  });
});

it('a platform that nobody runs is silent', async () => {
  const gone = await startPhones();
  await gone.stop();

  expect(await queryHealthCard({ ...question('code', LONG_MS), url: gone.healthCardUrl })).toEqual({ platform: 'health-card', outcome: 'silent' });
});

describe('an answer', () => {
  async function answering(content: string): Promise<Awaited<ReturnType<typeof postJson<z.ZodType>>>> {
    const server = createServer((_, response) => response.end(content));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;

    return postJson({ url, body: {}, answer: z.object({ ok: z.boolean() }), deadlineMs: LONG_MS }).finally(() => server.close());
  }

  it('of the expected shape is taken, brackets inside its texts notwithstanding', async () => {
    expect(await answering('{"ok":true,"text":"[[[[[[[[[[[[[[[[[[[[[[ \\" {{{{"}')).toEqual({ ok: true, value: { ok: true } });
  });

  it.each(['', 'null', '[]', '{"ok":"yes"}', '{"ok":true', '<html>'])('that is %j is unusable', async (content) => {
    expect(await answering(content)).toEqual({ ok: false, reason: 'unusable-answer' });
  });
});
