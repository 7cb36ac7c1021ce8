import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.data.ts'),
);

/** Regular-expression literals of a source text; a slash after an operand is a division and has a space before it here. */
function literalsOf(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?<=[(:=,[!?]\s?)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[a-z]*/g)].map((match) => match[1] ?? '');
}

/** Whether a repeated group contains a repetition: the shape that backtracks exponentially. */
function hasNestedQuantifier(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const openings: boolean[] = [];
  for (let index = 0; index < bare.length; index += 1) {
    const character = bare.charAt(index);
    if (character === '(') openings.push(false);
    if (/[*+{]/.test(character)) openings.fill(true);
    if (character === ')' && openings.pop() === true && /[*+{]/.test(bare.charAt(index + 1))) return true;
  }
  return false;
}

test('the check itself knows a dangerous pattern', () => {
  expect(hasNestedQuantifier('^(a+)+$')).toBe(true);
  expect(hasNestedQuantifier('^(?:a{2}|b)*$')).toBe(true);
  expect(hasNestedQuantifier('^(?:a|b)+c{2}$')).toBe(false);
});

test('no pattern of this room has a repetition inside a repetition', () => {
  const patterns = sources.flatMap((name) => literalsOf(readFileSync(new URL(name, folder), 'utf8')));
  expect(patterns.length).toBeGreaterThan(60);
  expect(patterns.filter(hasNestedQuantifier)).toEqual([]);
});
