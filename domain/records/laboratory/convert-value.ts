import type { Factor } from '@/domain/records/laboratory/analyte';
import type { IdentifiedAnalyte } from '@/domain/records/laboratory/identify-analyte';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';

export type ConversionNote =
  | { note: 'lost-superscript' }
  | { note: 'unit-left-out' }
  /** The code claims one property and the unit is of the other; `sibling` is the code that fits. Nothing is rewritten. */
  | { note: 'code-does-not-fit-unit'; code: string; sibling: string };

export type Conversion =
  | { converted: true; number: number; unit: string; factor: Factor; notes: readonly ConversionNote[] }
  | { converted: false; reason: 'unit-missing' | 'unknown-unit' | 'no-factor' | 'only-words' };

/** Units of mass concentration; the molar ones all count moles. */
const MASS = /^[pnum]?g\//u;
const MOLAR = /mol\/L$/u;

/**
 * A value in the one unit its analyte is compared in, or why not. Only what the
 * analyte's table lists is converted: a general unit library would turn an
 * HbA1c of 48 mmol/mol into 4.8 %, and it is 6.5 %.
 */
export function convertValue(number: number, unitText: string | null, identified: IdentifiedAnalyte): Conversion {
  const { analyte, form } = identified;
  if (analyte.unit === null) return { converted: false, reason: 'only-words' };

  const parsed = parseUnit(unitText);
  const leftOut = !parsed.read && parsed.reason === 'missing' && isSelfEvident(analyte.unit, form.from);
  if (!parsed.read && !leftOut) return { converted: false, reason: parsed.reason === 'missing' ? 'unit-missing' : 'unknown-unit' };

  const unit = parsed.read ? parsed.unit : analyte.unit;
  const factor = unit === analyte.unit ? 1 : form.from[unit];
  if (factor === undefined) return { converted: false, reason: 'no-factor' };

  const notes: ConversionNote[] = [];
  if (leftOut) notes.push({ note: 'unit-left-out' });
  if (parsed.read && parsed.assumption) notes.push({ note: parsed.assumption });
  const misfit = findMisfit(unit, identified);
  if (misfit) notes.push(misfit);

  return { converted: true, number: applyFactor(number, factor), unit: analyte.unit, factor, notes };
}

/** Twelve digits: more than any laboratory reports, fewer than binary fractions spoil. */
export function applyFactor(number: number, factor: Factor): number {
  const exact = typeof factor === 'number' ? number * factor : number * factor.slope + factor.intercept;

  return Number(exact.toPrecision(12));
}

// Shares and ratios are so often printed bare that a missing unit can mean nothing else, where no other is listed.
function isSelfEvident(unit: string, from: Readonly<Record<string, Factor>>): boolean {
  return (unit === '%' || unit === '1') && Object.keys(from).length === 0;
}

function findMisfit(unit: string, { form, code }: IdentifiedAnalyte): ConversionNote | null {
  if (!code?.property) return null;
  const property = MASS.test(unit) ? 'mass' : MOLAR.test(unit) ? 'molar' : null;
  if (property === null || property === code.property) return null;

  const [sibling] = (property === 'mass' ? form.massCodes : form.molarCodes) ?? [];
  return sibling ? { note: 'code-does-not-fit-unit', code: code.value, sibling } : null;
}
