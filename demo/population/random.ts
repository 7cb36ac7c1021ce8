/** Uniform numbers in [0, 1), the same for the same seed on every machine and in every run. */
export type Random = () => number;

/**
 * xoshiro128** (Blackman and Vigna) with its state spread from the parts of the
 * seed by SplitMix32: streams of neighbouring seeds share nothing.
 */
export function createRandom(...seed: readonly number[]): Random {
  let mixed = 0x9e3779b9;
  for (const part of seed) mixed = mix(mix(mixed ^ part) + Math.floor(part / 2 ** 32));

  const state = new Uint32Array(4).map((_, index) => mix(mixed + Math.imul(index + 1, 0x9e3779b9)));
  return () => next(state) / 2 ** 32;
}

function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function next(state: Uint32Array): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = state;
  const result = Math.imul(rotate(Math.imul(second, 5), 7), 9) >>> 0;

  state[0] = first ^ fourth ^ second;
  state[1] = second ^ third ^ first;
  state[2] = third ^ first ^ (second << 9);
  state[3] = rotate(fourth ^ second, 11);
  return result;
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
