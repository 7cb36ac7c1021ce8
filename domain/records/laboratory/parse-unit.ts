import { foldCharacters } from '@/domain/records/fold-text';
import { LOST_SUPERSCRIPTS, UNIT_SPELLINGS } from '@/domain/records/laboratory/unit-spellings.data';

export type ParsedUnit =
  | { read: true; unit: string; assumption: 'lost-superscript' | null; gluedFlag: string | null }
  | { read: false; reason: 'missing' | 'unknown-unit' };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
// The arrow of a high or low result, printed into the unit's column.
const GLUED_FLAG = /\s*([↑↓]+)$/u;

/**
 * The normal form of a unit as a report spells it. Superscripts are read before
 * folding, which would flatten 10⁹ into 109; where an interface has done that
 * already the reading is an assumption and says so.
 */
export function parseUnit(text: string | null): ParsedUnit {
  const gluedFlag = GLUED_FLAG.exec(text ?? '')?.[1] ?? null;
  const spelling = foldUnit((text ?? '').replace(GLUED_FLAG, ''));
  if (spelling === '') return { read: false, reason: 'missing' };

  const unit = UNIT_SPELLINGS.get(spelling);
  if (unit) return { read: true, unit, assumption: null, gluedFlag };

  const restored = LOST_SUPERSCRIPTS.get(spelling);
  if (restored) return { read: true, unit: restored, assumption: 'lost-superscript', gluedFlag };
  return { read: false, reason: 'unknown-unit' };
}

function foldUnit(text: string): string {
  const raised = text.replace(/[⁰¹²³⁴-⁹]+/gu, (digits) => `^${[...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`);

  return foldCharacters(raised).replace(/[μµ]/gu, 'u').replace(/mm\^3/u, 'mm3').replace(/\s*\/\s*/u, '/');
}
