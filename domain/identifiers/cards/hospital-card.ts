import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { localKeys, readLocal } from '@/domain/identifiers/cards/local-numbers';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { accept, SCORE } from '@/domain/identifiers/reading';

/**
 * A number the hospital itself issues: 就诊卡, 门诊号, 住院号, 病案号, wristband. No public grammar exists; a desk
 * configures its own patterns. Without one, common lengths are offered as a guess.
 */

interface Shape {
  readonly pattern: RegExp;
  readonly score: number;
}

const SHAPES: readonly Shape[] = [
  { pattern: /^\d{6,11}$/, score: SCORE.shape },
  { pattern: /^\d{12}$/, score: SCORE.shape + 2 },
  { pattern: /^(?![A-Z]{1,2}\d+$)(?=.*\d)(?=.*[A-Z])[A-Z0-9]{6,9}$/, score: SCORE.rarely },
];

/** Eleven digits from 13 to 19 are a mobile phone far more often than a card. */
const MOBILE = /^1[3-9]\d{9}$/;

function readUnconfigured(compact: string): Reading | null {
  if (MOBILE.test(compact)) return null;
  const shape = SHAPES.find(({ pattern }) => pattern.test(compact));
  if (!shape) return null;
  const assurance = /^\d{12}$/.test(compact) ? 'none' : 'format';
  return accept('hospital_card', { normalized: compact, score: shape.score, assurance });
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  return readLocal('hospital_card', scan, context) ?? readUnconfigured(scan.compact);
}

export const hospitalCard: IdentifierModule = { kind: 'hospital_card', read, format: asWritten, keys: localKeys };
