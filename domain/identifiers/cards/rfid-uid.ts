import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { localKeys, readLocal } from '@/domain/identifiers/cards/local-numbers';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * UID of a contactless card, as decimal, hexadecimal, or in the 3+5 and 5+5 forms. Readers disagree on byte order,
 * cards can be cloned: it names a card only where the hospital configured its readers, and never a person.
 */

interface Form {
  readonly pattern: RegExp;
  readonly score: number;
}

/** Of a pair the first number is a byte (3+5) or two (5+5), the second two bytes. */
function isPairInRange(text: string): boolean {
  const [first = '', second] = text.split(',');
  if (second === undefined) return true;
  return Number(first) <= (first.length === 3 ? 0xff : 0xffff) && Number(second) <= 0xffff;
}

const FORMS: readonly Form[] = [
  { pattern: /^(?:\d{3}|\d{5}),\d{5}$/, score: SCORE.local },
  { pattern: /^\d{10}$/, score: SCORE.shape + 2 },
  { pattern: /^\d{8}$/, score: SCORE.shape - 6 },
  // Hexadecimal with a letter in it that no permit or passport would have there
  { pattern: /^(?=\d+[A-F])(?:[0-9A-F]{8}|[0-9A-F]{10}|[0-9A-F]{14})$/, score: SCORE.shape + 2 },
];

function read(scan: Scan, context: RecognitionContext): Reading | null {
  const configured = readLocal('rfid_uid', scan, context);
  if (configured) return { ...configured, warnings: ['uid_is_not_a_person_number'] };
  const form = FORMS.find(({ pattern }) => pattern.test(scan.compact));
  if (!form || !isPairInRange(scan.compact)) return null;
  return accept('rfid_uid', {
    normalized: scan.compact,
    score: form.score,
    assurance: 'format',
    warnings: ['uid_is_not_a_person_number'],
    ...(scan.compact.includes(',') && { masked: null }),
  });
}

export const rfidUid: IdentifierModule = { kind: 'rfid_uid', read, format: asWritten, keys: localKeys };
