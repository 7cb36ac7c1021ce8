import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { queryHealthCard } from '@/server/platforms/health-card/query-health-card';
import { startPhones } from '@/test/start-phones';
import type { PhoneFault } from '@/test/start-phones';

const FAILURES = 5;
/** Beyond the longest rest. */
const REST_MS = 61_000;

const phones = await startPhones();
afterAll(() => phones.stop());

let address = '';
let tests = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
  // The same platform at an address that nobody has asked yet.
  address = `${phones.healthCardUrl}?test=${tests += 1}`;
});
afterEach(() => {
  vi.useRealTimers();
});

async function ask(code: string, url = address): Promise<string> {
  return (await queryHealthCard({ url, code, organisationCode: 'HZ-CH', deskId: null, staffId: 'staff', today: '2026-11-23', deadlineMs: 20_000 })).outcome;
}

async function askTimes(times: number, fault: PhoneFault): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await ask(await phones.show('health-card', fault));
}

describe('a platform that is silent', () => {
  it('five times in a row is not asked any more, which leaves the code good for whoever can ask', async () => {
    await askTimes(FAILURES, 'down');
    const code = await phones.show('health-card');

    expect(await ask(code)).toBe('silent');
    expect(await ask(code, phones.healthCardUrl)).toBe('resolved');
  });

  it('four times in a row is asked again, and an answer makes it start over', async () => {
    for (let round = 0; round < 3; round += 1) {
      await askTimes(FAILURES - 1, 'down');
      expect(await ask(await phones.show('health-card'))).toBe('resolved');
    }
  });

  it('is tried after a rest, and asked by everybody once it has answered', async () => {
    await askTimes(FAILURES, 'down');
    vi.setSystemTime(Date.now() + REST_MS);

    expect(await ask(await phones.show('health-card'))).toBe('resolved');
    expect(await ask(await phones.show('health-card'))).toBe('resolved');
  });

  it('rests again when the one that tried was not answered', async () => {
    await askTimes(FAILURES, 'down');
    vi.setSystemTime(Date.now() + REST_MS);
    await askTimes(1, 'down');

    expect(await ask(await phones.show('health-card'))).toBe('silent');
  });
});

it.each<PhoneFault>(['expired', 'used', 'elsewhere', 'malformed'])('a platform that answers %s is there, however often', async (fault) => {
  await askTimes(FAILURES + 1, fault);

  expect(await ask(await phones.show('health-card'))).toBe('resolved');
});
