import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { localKeys, readLocal } from '@/domain/identifiers/cards/local-numbers';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * Card number of the social-security card 社会保障卡卡号: a letter and eight digits, new with every replacement. It
 * names a card, not a person, and passports and permits look the same: chosen by staff, configured, or read.
 */
function read(scan: Scan, context: RecognitionContext): Reading | null {
  const configured = readLocal('ss_card_no', scan, context);
  if (configured) return configured;
  if (!/^[A-Z]\d{8}$/.test(scan.compact)) return null;
  return accept('ss_card_no', { normalized: scan.compact, score: SCORE.shape, assurance: 'format' });
}

export const ssCardNo: IdentifierModule = { kind: 'ss_card_no', read, format: asWritten, keys: localKeys };
