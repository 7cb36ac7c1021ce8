import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createCircuit } from '@/server/hospitals/circuit';
import { failureOf, SourceFailure } from '@/server/hospitals/source-failure';

const { signal } = new AbortController();

async function call(circuit: ReturnType<typeof createCircuit>, work: () => Promise<string>): Promise<string> {
  try {
    return await circuit.run(work, signal);
  } catch (error) {
    return failureOf(error);
  }
}

const fails = () => Promise.reject(new SourceFailure('timeout'));
const answers = () => Promise.resolve('answered');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a circuit', () => {
  it('opens at the fifth failure within half a minute, not at five in an hour', async () => {
    const slow = createCircuit();
    for (let turn = 0; turn < 8; turn += 1) {
      vi.setSystemTime(Date.now() + 10_000);
      await call(slow, fails);
      await call(slow, answers);
    }
    expect(slow.isOpen()).toBe(false);

    const quick = createCircuit();
    for (let turn = 0; turn < 5; turn += 1) await call(quick, fails);
    expect(await call(quick, answers)).toBe('circuit-open');
  });

  it('opens when more than half of the last twenty calls failed, however slowly', async () => {
    const circuit = createCircuit();
    for (let turn = 0; turn < 30 && !circuit.isOpen(); turn += 1) {
      vi.setSystemTime(Date.now() + 60_000);
      await call(circuit, turn % 3 === 0 ? answers : fails);
    }

    expect(circuit.isOpen()).toBe(true);
  });

  it('lets one call try after a rest, and closes when it is answered', async () => {
    const circuit = createCircuit();
    for (let turn = 0; turn < 5; turn += 1) await call(circuit, fails);

    vi.setSystemTime(Date.now() + 300_000);
    expect(await call(circuit, answers)).toBe('answered');
    expect(await call(circuit, answers)).toBe('answered');
  });

  it('rests again when the call that tried fails', async () => {
    const circuit = createCircuit();
    for (let turn = 0; turn < 5; turn += 1) await call(circuit, fails);
    vi.setSystemTime(Date.now() + 300_000);
    await call(circuit, fails);

    expect(await call(circuit, answers)).toBe('circuit-open');
  });

  it('hides no mistake of our own', async () => {
    await expect(createCircuit().run(() => Promise.reject(new TypeError('ours')), signal)).rejects.toThrow('ours');
  });
});
