import { afterEach, beforeEach, expect, vi } from 'vitest';

const said: unknown[][] = [];

// A warning nobody expected is a fault nobody has seen yet. A test that expects one mocks the console itself.
beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words));
  }
});

afterEach(() => {
  expect(said, 'written to console.error or console.warn').toEqual([]);
});
