import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { playOutcome } from '@/app/(console)/desk/play-outcome';

type Outcome = Parameters<typeof playOutcome>[0];

/** What the loudspeaker was asked for: pitch, start and end of each tone. */
let asked: { hertz: number; starts: number; stops: number }[] = [];
const stored = new Map<string, string>();

/** As much of Web Audio as a tone goes through. */
class RecordedAudio {
  currentTime = 0;
  destination = {};
  createGain() {
    return { gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }, connect: vi.fn() };
  }
  createOscillator() {
    const tone = { hertz: 0, starts: 0, stops: 0 };
    asked.push(tone);
    return {
      frequency: { set value(hertz: number) { tone.hertz = hertz; } },
      connect: (next: unknown) => next,
      start: (at: number) => { tone.starts = at; },
      stop: (at: number) => { tone.stops = at; },
    };
  }
}

beforeAll(() => {
  vi.stubGlobal('AudioContext', RecordedAudio);
  vi.stubGlobal('window', { localStorage: { getItem: (key: string) => stored.get(key) ?? null } });
});
beforeEach(() => stored.clear());
afterAll(() => vi.unstubAllGlobals());

function tuneOf(outcome: Outcome): typeof asked {
  asked = [];
  playOutcome(outcome);
  return asked;
}

describe('what is heard at the window', () => {
  it('tells a scan that was taken once, one that waits and one that was not kept from each other and from every answer', () => {
    const heard: Outcome[] = ['found', 'several', 'unknown', 'failed', 'duplicate', 'queued', 'discarded'];
    const tunes = heard.map((outcome) => JSON.stringify(tuneOf(outcome)));

    expect(new Set(tunes).size).toBe(heard.length);
    expect(tunes).not.toContain('[]');
  });

  it('is a rhythm or a direction, not only a pitch', () => {
    const shape = (outcome: Outcome) => tuneOf(outcome).map(({ hertz, starts }, index, all) => `${starts > 0 ? 'then' : 'first'} ${Math.sign(hertz - (all[index - 1]?.hertz ?? hertz))}`).join();

    expect([shape('duplicate'), shape('queued'), shape('discarded')]).toEqual(['first 0,then 0,then 0', 'first 0,then 1', 'first 0,then -1,then -1']);
  });

  it.each<Outcome>(['duplicate', 'queued', 'discarded', 'found'])('%s is silent where sounds are switched off', (outcome) => {
    stored.set('yika.sound', 'off');

    expect(tuneOf(outcome)).toEqual([]);
  });
});
