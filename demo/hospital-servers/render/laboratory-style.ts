import type { HospitalCode } from '@/demo/hospitals';
import type { LaboratoryItem, Spelling } from '@/demo/hospital-servers/charts/laboratory-items.data';

/** How one hospital's laboratory writes: six that agree on nothing but the patient. */
export type LaboratoryStyle = {
  spelling: 'unit' | 'loose' | 'conventional';
  code: 'loinc' | 'conventional' | 'own';
  naming: 'name' | 'alias' | 'abbreviation';
  /** Printed before names of recognised items. */
  mark: string;
  value: 'quantity' | 'text';
  range: { between: string } | 'structured' | 'none';
  /** A coded flag, or an arrow glued to the unit. */
  flag: 'coded' | 'arrow';
  /** What stands on reports whose items are recognised elsewhere. */
  label: string | null;
};

export const laboratoryStyles: Record<HospitalCode, LaboratoryStyle> = {
  'HZ-CH': { spelling: 'unit', code: 'loinc', naming: 'name', mark: '', value: 'quantity', range: 'structured', flag: 'coded', label: '全国HR' },
  'HZ-QL': { spelling: 'conventional', code: 'conventional', naming: 'name', mark: '', value: 'quantity', range: 'structured', flag: 'coded', label: '浙HR' },
  'TZ-DY': { spelling: 'unit', code: 'loinc', naming: 'name', mark: '★', value: 'quantity', range: { between: ' - ' }, flag: 'arrow', label: '浙HR' },
  'SR-DX': { spelling: 'unit', code: 'own', naming: 'alias', mark: '', value: 'quantity', range: { between: ' ~ ' }, flag: 'coded', label: '赣HR' },
  'XJ-YT': { spelling: 'loose', code: 'own', naming: 'alias', mark: '', value: 'text', range: { between: '--' }, flag: 'arrow', label: null },
  'YS-HC': { spelling: 'loose', code: 'own', naming: 'abbreviation', mark: '', value: 'text', range: 'none', flag: 'arrow', label: null },
};

/** Unit and factor in which this laboratory reports. */
export function spellingOf({ spelling }: LaboratoryStyle, { unit, loose, conventional }: LaboratoryItem): Spelling {
  if (spelling === 'conventional') return conventional;
  return { unit: spelling === 'loose' ? loose : unit, factor: 1 };
}

/** A value in the laboratory's unit, with as many decimals as keep what was measured. */
export function amountIn({ factor }: Spelling, value: number, decimals: number): number {
  const digits = Math.min(4, Math.max(0, decimals - Math.floor(Math.log10(factor) + 1e-9)));

  return Number((value * factor).toFixed(digits));
}

export function printRange(style: LaboratoryStyle, spelling: Spelling, { low, high, decimals }: LaboratoryItem): string | null {
  if (typeof style.range === 'string') return null;
  const upper = amountIn(spelling, high, decimals);

  return low === null ? `<${upper}` : `${amountIn(spelling, low, decimals)}${style.range.between}${upper}`;
}
