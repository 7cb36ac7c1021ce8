import { LOINC, codesOf } from '@/domain/records/concept';
import { foldText } from '@/domain/records/fold-text';
import type { Analyte, AnalyteForm } from '@/domain/records/laboratory/analyte';
import { ANALYTES, OTHER_SPECIMENS, SHARED_ABBREVIATIONS } from '@/domain/records/laboratory/analytes.data';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';
import type { MeasurementItem } from '@/domain/records/record';

export type IdentifiedAnalyte = {
  analyte: Analyte;
  form: AnalyteForm;
  /** The code that named it, when one did; whether it claims a mass or an amount of substance. */
  code: { value: string; property: 'mass' | 'molar' | null } | null;
};

type Identifiable = Pick<MeasurementItem, 'concept' | 'panel' | 'specimen' | 'value'>;

const byCode = new Map<string, IdentifiedAnalyte>();
const byName = new Map<string, { analyte: Analyte; form: AnalyteForm }>();

for (const analyte of ANALYTES) {
  for (const form of analyte.forms) {
    for (const name of form.names) byName.set(foldText(name), { analyte, form });
    for (const value of form.codes) byCode.set(value, { analyte, form, code: { value, property: null } });
    for (const value of form.massCodes ?? []) byCode.set(value, { analyte, form, code: { value, property: 'mass' } });
    for (const value of form.molarCodes ?? []) byCode.set(value, { analyte, form, code: { value, property: 'molar' } });
  }
}

/**
 * Which analyte a laboratory item is, by its LOINC code, else by its name. An
 * abbreviation that two items share is read by panel and unit, and by neither
 * stays unknown: nothing is ever guessed into a line.
 */
export function identifyAnalyte(item: Identifiable): IdentifiedAnalyte | null {
  for (const code of codesOf(item.concept, LOINC)) {
    const coded = byCode.get(code);
    if (coded) return coded;
  }

  if (isOtherSpecimen(item)) return null;
  for (const name of namesOn(item)) {
    const named = byName.get(name) ?? readShared(name, item);
    if (named) return { ...named, code: null };
  }
  return null;
}

// The whole name first: 葡萄糖(空腹) is more than 葡萄糖.
function namesOn(item: Identifiable): readonly string[] {
  return [item.concept.text, ...item.concept.codings.map((coding) => coding.display)].flatMap((written) => {
    if (!written) return [];
    const whole = foldText(written);
    const [, before = '', inside = ''] = /^(.+?)\s*\((.+)\)$/u.exec(whole) ?? [];

    return [whole, before, inside].filter(Boolean);
  });
}

function isOtherSpecimen(item: Identifiable): boolean {
  return [item.specimen, item.panel].some((text) => text !== null && OTHER_SPECIMENS.some((word) => foldText(text).includes(word)));
}

function readShared(name: string, item: Identifiable): { analyte: Analyte; form: AnalyteForm } | null {
  const readings = SHARED_ABBREVIATIONS[name] ?? [];
  const written = item.value?.type === 'quantity' ? parseUnit(item.value.unit) : null;
  const unit = written?.read ? written.unit : null;
  const panel = item.panel === null ? null : foldText(item.panel);

  const possible = readings.filter(
    (reading) =>
      (unit === null || reading.units.includes(unit)) &&
      (panel === null || reading.panels.some((word) => panel.includes(word)) || !isClaimed(panel, readings)) &&
      (unit !== null || (panel !== null && reading.panels.some((word) => panel.includes(word)))),
  );
  const [only] = possible;
  const analyte = possible.length === 1 ? ANALYTES.find(({ id }) => id === only?.analyteId) : undefined;
  const form = analyte?.forms[0];

  return analyte && form ? { analyte, form } : null;
}

// A panel that speaks for another reading outweighs a unit that fits this one.
function isClaimed(panel: string, readings: (typeof SHARED_ABBREVIATIONS)[string]): boolean {
  return readings.some((reading) => reading.panels.some((word) => panel.includes(word)));
}
