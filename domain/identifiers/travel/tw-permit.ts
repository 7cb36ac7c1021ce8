import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Taiwan permit 台湾居民来往大陆通行证: eight digits, the same for life (cards since 2008-09-25). Booklets printed
 * two more digits, a count of issues, and the issuing place in brackets, as a letter or a province code; brackets
 * get lost on the way, and with them a one-digit place makes eleven. Only the first eight identify the holder.
 */

interface Form {
  readonly pattern: RegExp;
  readonly score: number;
}

const FORMS: readonly Form[] = [
  { pattern: /^(\d{8})(\d{2})\((?:[A-Z]|\d{2})\)$/, score: SCORE.local },
  { pattern: /^(\d{8})(\d{2})[A-Z]$/, score: SCORE.prefix },
  // Bare digits: UIDs and hospital cards have this length more often.
  { pattern: /^(\d{8})(\d{2})$/, score: SCORE.shape - 2 },
  { pattern: /^(\d{8})(\d{2})\d$/, score: SCORE.rarely },
];

function read(scan: Scan): Reading | null {
  if (/^\d{8}$/.test(scan.compact)) {
    return accept('tw_permit', { normalized: scan.compact, score: SCORE.shape + 2, assurance: 'format' });
  }
  for (const { pattern, score } of FORMS) {
    const [, number, count] = pattern.exec(scan.compact) ?? [];
    if (number === undefined) continue;
    return accept('tw_permit', {
      normalized: number,
      score,
      assurance: 'format',
      derived: { issueCount: Number(count) },
      warnings: ['old_form'],
    });
  }
  return null;
}

export const twPermit: IdentifierModule = {
  kind: 'tw_permit',
  read,
  format: asWritten,
  keys: (reading) => [{ system: 'tw_permit', value: reading.normalized ?? '', strength: 'STRONG', claims: true }],
};
