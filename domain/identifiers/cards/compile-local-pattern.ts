/** A configured pattern is written by a person and runs on every scan of every desk: it must be short and linear. */
const MAX_PATTERN_LENGTH = 64;

/** Parts that may match a varying number of characters; each one multiplies the work of a failing match. */
const MOST_VARYING_PARTS = 2;

/**
 * Counts the varying parts of a pattern written in the small language a desk may use: literals, \d and sets with a
 * count, and uncounted choices of literals. Nothing nests, so no pattern can backtrack exponentially. Null when
 * the pattern says anything else.
 */
function countVaryingParts(pattern: string): number | null {
  const part = /(?:(?:[A-Za-z0-9]|\\d|\[[A-Za-z0-9-]+\])(\{\d{1,2}(?:,\d{0,2})?\}|[?+*])?|\((?:\?:)?[A-Za-z0-9|]+\))/y;
  let varying = 0;
  while (part.lastIndex < pattern.length) {
    const found = part.exec(pattern);
    if (!found) return null;
    if (/[?+*,]/.test(found[1] ?? '')) varying += 1;
  }
  return varying;
}

/** Numbers are compared without hyphens and spaces, so those of a pattern stand for nothing; in sets a hyphen is a range. */
function withoutSeparators(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]|[- ]/g, (part) => (part.length > 1 ? part : ''));
}

/**
 * The pattern anchored at both ends, for the compact form of a number in either case; null when it is not written
 * in that language.
 */
export function compileLocalPattern(regex: string): RegExp | null {
  const pattern = withoutSeparators(regex.replace(/^\^/, '').replace(/\$$/, ''));
  if (pattern === '' || pattern.length > MAX_PATTERN_LENGTH) return null;
  const varying = countVaryingParts(pattern);
  if (varying === null || varying > MOST_VARYING_PARTS) return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'i');
  } catch {
    // A set such as [9-0] is well formed here and refused by the engine; expected of hand-written configuration.
    return null;
  }
}
