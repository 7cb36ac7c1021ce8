import { shanghaiDate } from '@/domain/calendar';
import { recognise } from '@/domain/identifiers/recognise';

/**
 * The number meant by one that broke a rule, in clear. The screen was given only
 * its masked form, so it is worked out again from what was scanned.
 */
export function findSuggestion(text: string): string | null {
  return recognise(text, { today: shanghaiDate(new Date()), localPatterns: [] }).suggestion;
}
