/** Anything longer is not a number somebody prints on a card; it also bounds what a configured pattern may match. */
export const MAX_LOCAL_LENGTH = 64;

/** A configured pattern is written by a person and runs on every scan of every desk: it must be short and linear. */
export const MAX_PATTERN_LENGTH = 64;

/** Parts that may match a varying number of characters; each one multiplies the work of a failing match. */
const MOST_VARYING_PARTS = 2;

/** One piece of a pattern: characters of a set, so many times, or one of several words. */
export type PatternPart =
  | { readonly characters: readonly string[]; readonly least: number; readonly most: number }
  | { readonly choices: readonly string[] };

/** Why a pattern cannot be used. */
export const PATTERN_FAULTS = ['empty', 'too-long', 'not-understood', 'too-many-varying', 'backward-range'] as const;

export type PatternFault = (typeof PATTERN_FAULTS)[number];

export type ParsedPattern =
  | { readonly ok: true; readonly parts: readonly PatternPart[]; readonly source: string }
  /** `at` counts characters of the pattern as it was written, from 0. */
  | { readonly ok: false; readonly fault: PatternFault; readonly at: number };

const PART = /(?:([A-Za-z0-9]|\\d|\[[A-Za-z0-9-]+\])(\{\d{1,2}(?:,\d{0,2})?\}|[?+*])?|\((?:\?:)?([A-Za-z0-9|]+)\))/y;

/**
 * Reads a pattern written in the small language a desk may use: literals, \d and sets with a count, and uncounted
 * choices of literals, with or without ^ and $ around it. Nothing nests, so no pattern can backtrack exponentially.
 * Numbers are compared without hyphens and spaces, so those of a pattern stand for nothing; in sets a hyphen is a range.
 */
export function parseLocalPattern(regex: string): ParsedPattern {
  const written = regex.replace(/\$$/, '');
  const parts: PatternPart[] = [];
  const part = new RegExp(PART);
  let source = '';

  for (let at = written.startsWith('^') ? 1 : 0; at < written.length; at = Math.max(at + 1, part.lastIndex)) {
    part.lastIndex = at;
    if (/[- ]/.test(written.charAt(at))) continue;
    const found = part.exec(written);
    if (!found) return { ok: false, fault: 'not-understood', at };
    const read = readPart(found);
    if (!read) return { ok: false, fault: 'backward-range', at };
    parts.push(read);
    source += found[0];
    if (source.length > MAX_PATTERN_LENGTH) return { ok: false, fault: 'too-long', at };
    if (parts.filter(isVarying).length > MOST_VARYING_PARTS) return { ok: false, fault: 'too-many-varying', at };
  }
  return parts.length === 0 ? { ok: false, fault: 'empty', at: 0 } : { ok: true, parts, source };
}

function isVarying(part: PatternPart): boolean {
  return 'least' in part && part.least !== part.most;
}

/** Null for a set such as [9-0] or a count such as {8,4}, which the engine refuses as well. Characters are capitals, as they are compared. */
function readPart([, unit, count, words]: RegExpExecArray): PatternPart | null {
  if (unit === undefined) return { choices: (words ?? '').toUpperCase().split('|') };

  const characters = readUnit(unit);
  const { least, most } = readCount(count);
  return characters && least <= most ? { characters, least, most } : null;
}

function readCount(count: string | undefined): { least: number; most: number } {
  if (count === undefined) return { least: 1, most: 1 };
  if (!count.startsWith('{')) return { least: count === '+' ? 1 : 0, most: count === '?' ? 1 : Infinity };

  const [least = '', most = least] = count.slice(1, -1).split(',');
  return { least: Number(least), most: most === '' ? Infinity : Number(most) };
}

const DIGITS = [...'0123456789'];

function readUnit(unit: string): readonly string[] | null {
  if (unit === '\\d') return DIGITS;
  return unit.startsWith('[') ? readSet(unit.slice(1, -1)) : [unit.toUpperCase()];
}

function readSet(inner: string): readonly string[] | null {
  const characters = new Set<string>();
  for (let index = 0; index < inner.length; index += 1) {
    const first = inner.charCodeAt(index);
    const isRange = inner[index + 1] === '-' && index + 2 < inner.length;
    const last = isRange ? inner.charCodeAt(index + 2) : first;
    if (last < first) return null;
    for (let code = first; code <= last; code += 1) characters.add(String.fromCharCode(code).toUpperCase());
    if (isRange) index += 2;
  }
  // The compact form of a number has none.
  characters.delete('-');
  return characters.size > 0 ? [...characters] : null;
}
