import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { readBirthDate } from '@/domain/identifiers/calendar';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/** A birth date as a search hint: eight digits, or written with separators. */

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

function read(scan: Scan, context: RecognitionContext): Reading | null {
  const [, year, month, day] = WRITTEN.exec(scan.text) ?? [];
  const isWritten = year !== undefined && month !== undefined && day !== undefined;
  const digits = isWritten ? year + month.padStart(2, '0') + day.padStart(2, '0') : scan.compact;
  const birth = readBirthDate(digits, context.today);
  if (!birth.ok || birth.implausible) return null;
  return accept('date', {
    normalized: birth.date,
    // Eight bare digits are a permit or a card first; nobody writes those with separators.
    score: isWritten ? SCORE.local : SCORE.shape - 4,
    assurance: 'format',
    derived: { birthDate: birth.date },
    masked: null,
  });
}

export const date: IdentifierModule = { kind: 'date', read, format: asWritten, keys: noKeys };
