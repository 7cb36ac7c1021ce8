import { parseArgs } from 'node:util';

import { FillRefused } from '@/demo/fill/fill-refused';

export type FillArguments = { persons: number; seed: number | null };

/** Enough to search in, and filled before anybody has found the sign-in page. */
const DEFAULT_PERSONS = 2000;

/** @throws {FillRefused} for anything but `[--cast-only | --persons N] [--seed S]` */
export function parseFillArguments(given: readonly string[]): FillArguments {
  const { values } = parseOrRefuse(given);
  if (values['cast-only'] && values.persons !== undefined) throw new FillRefused('wrong-arguments');

  return {
    persons: values['cast-only'] ? 0 : wholeNumber(values.persons ?? String(DEFAULT_PERSONS)),
    seed: values.seed === undefined ? null : wholeNumber(values.seed),
  };
}

function parseOrRefuse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { 'cast-only': { type: 'boolean', default: false }, persons: { type: 'string' }, seed: { type: 'string' } },
    });
  } catch {
    throw new FillRefused('wrong-arguments');
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new FillRefused('wrong-arguments');

  return Number(text);
}
