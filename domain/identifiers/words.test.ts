import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASSURANCES, IDENTIFIER_KINDS, REJECTION_REASONS, WARNINGS } from '@/domain/identifiers/identifier';

type Words = Readonly<Record<'kinds' | 'reasons' | 'warnings' | 'assurances', Readonly<Record<string, string>>>>;

/** Read as text: the domain imports nothing outside itself, and a test of it neither. */
const words: Words = JSON.parse(readFileSync(new URL('../../messages/zh-CN/identifiers.json', import.meta.url), 'utf8'));

test.each([
  ['kinds', IDENTIFIER_KINDS],
  ['reasons', REJECTION_REASONS],
  ['warnings', WARNINGS],
  ['assurances', ASSURANCES],
] as const)('all %s have words, and no word outlives its code', (group, codes) => {
  expect(Object.keys(words[group]).sort()).toEqual([...codes].sort());
});
