import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Latin letters: pinyin, or its initials, as clerks type them. Any word has this shape, so it never becomes a
 * candidate; it only lets the search try names when no number was recognised.
 */
function read(scan: Scan): Reading | null {
  if (scan.lines.length !== 1 || !/^[A-Za-z][A-Za-z ]{1,39}$/.test(scan.text)) return null;
  const normalized = scan.text.toLowerCase().split(' ').filter(Boolean).join(' ');
  return accept('name_pinyin', { normalized, score: SCORE.hint, assurance: 'none', masked: null });
}

export const namePinyin: IdentifierModule = { kind: 'name_pinyin', read, format: asWritten, keys: noKeys };
