import { parseLocalPattern } from '@/domain/identifiers/cards/parse-local-pattern';

/**
 * The pattern anchored at both ends, for the compact form of a number in either case; null when it is not written
 * in the language a desk may use.
 */
export function compileLocalPattern(regex: string): RegExp | null {
  const parsed = parseLocalPattern(regex);

  return parsed.ok ? new RegExp(`^(?:${parsed.source})$`, 'i') : null;
}
