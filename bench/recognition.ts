import { readFileSync } from 'node:fs';

import { percentile, printFigure } from '@/bench/figure';
import { recognise } from '@/domain/identifiers/recognise';

const CONTEXT = { today: '2026-11-23', localPatterns: [{ kind: 'hospital_card', regex: 'MZ\\d{8}', assigner: 'YIREN' }] };
const MUTATED = 100_000;
const LONGEST = 4096;
/** Repeated up to the length limit: what makes a careless pattern quadratic. */
const ADVERSARIAL = ['1', 'A', '<', ' ', '\t', '\n', '|', '1\n', 'P<', ';1?', '%^', '张', 'A1', '1:', '(', '-', '*', ',', '·', '8018'];
const RUNS = 20;

const fixture = new URL('../domain/identifiers/vectors.fixture.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(fixture, 'utf8')) as { vectors: readonly { input: string }[] };

/** mulberry32: small, and the same on every machine, so that a seed means the same inputs again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;

  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A legal input with some characters dropped and others put in their place. */
function mutate(random: (below: number) => number): string {
  const { input } = vectors[random(vectors.length)] ?? { input: '' };
  const at = random(input.length + 1);
  const inserted = Array.from({ length: random(4) }, () => String.fromCharCode(random(0x250))).join('');
  return input.slice(0, at) + inserted + input.slice(at + random(4));
}

/** The least any reader has to do: look at every character once. */
function touch(input: string): number {
  let sum = 0;
  for (let index = 0; index < input.length; index += 1) sum += input.charCodeAt(index);
  return sum;
}

function timeEach(inputs: readonly string[], work: (input: string) => unknown): number[] {
  return inputs.map((input) => {
    const started = performance.now();
    work(input);
    return performance.now() - started;
  });
}

function perSecond(samples: readonly number[]): number {
  return (samples.length * 1000) / samples.reduce((sum, each) => sum + each, 0);
}

/** Recognition, input by input, beside a bare pass over the same characters. */
export function benchRecognition(): void {
  const seed = Date.now() % 2 ** 31;
  const random = randomFrom(seed);
  const read = (input: string) => recognise(input, CONTEXT);
  const sound = Array.from({ length: RUNS }, () => vectors.map(({ input }) => input)).flat();
  const mutated = Array.from({ length: MUTATED }, () => mutate(random));
  timeEach(sound, read);

  for (const [inputs, name] of [[sound, 'vectors'], [mutated, 'mutated']] as const) {
    const [ours, raw] = [timeEach(inputs, read), timeEach(inputs, touch)];
    const facts = { inputs: name, count: inputs.length, seed };
    printFigure({ bench: 'recognition', figure: 'inputs', value: perSecond(ours), unit: '1/s', ...facts, raw: Math.round(perSecond(raw)) });
    printFigure({ bench: 'recognition', figure: 'p99', value: percentile(ours, 0.99) * 1000, unit: 'µs', ...facts, raw: Number((percentile(raw, 0.99) * 1000).toPrecision(3)) });
  }

  const longest = ADVERSARIAL.map((unit) => unit.repeat(LONGEST / unit.length));
  const slowest = longest.map((input) => percentile(timeEach(Array.from({ length: RUNS }, () => input), read), 0.5));
  printFigure({ bench: 'recognition', figure: 'slowest of 4 kB', value: Math.max(...slowest), unit: 'ms', count: longest.length });
}
