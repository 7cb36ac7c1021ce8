import { describe, expect, it } from 'vitest';

import { ANALYTES } from '@/domain/records/laboratory/analytes.data';
import { applyFactor, convertValue } from '@/domain/records/laboratory/convert-value';
import { identifyAnalyte } from '@/domain/records/laboratory/identify-analyte';
import { parseUnit } from '@/domain/records/laboratory/parse-unit';
import { UNIT_SPELLINGS } from '@/domain/records/laboratory/unit-spellings.data';
import type { Concept, MeasurementItem } from '@/domain/records/record';
import { loinc, named, quantity } from '@/domain/records/record.fixture';

function identify(concept: Concept, unit: string | null = null, panel: string | null = null) {
  return identifyAnalyte({ concept, panel, specimen: null, value: quantity(1, unit) });
}

function convert(concept: Concept, number: number, unit: string | null) {
  const identified = identify(concept, unit);
  if (!identified) throw new Error(`unknown analyte: ${concept.text ?? ''}`);
  return convertValue(number, unit, identified);
}

describe('units as reports spell them', () => {
  it.each([
    ['10^9/L', '10*9/L'], ['×10⁹/L', '10*9/L'], ['X10E9/L', '10*9/L'], ['x10^9/l', '10*9/L'], ['10*9/L', '10*9/L'],
    ['fl', 'fL'], ['S', 's'], ['μmol/L', 'umol/L'], ['µmol/L', 'umol/L'], ['umol／L', 'umol/L'], ['K/uL', '10*3/uL'], ['M/uL', '10*6/uL'],
    ['IU/L', 'U/L'], ['ng/dl', 'ng/dL'], ['mIU/L', 'mIU/L'], ['m[IU]/L', 'mIU/L'], ['[#]/uL', '/uL'],
    ['mg/L(FEU)', 'mg/L FEU'], ['g/dL', 'g/dL'], ['mm/1h', 'mm/h'], ['m\u200bg/dL', 'mg/dL'],
  ])('%s is %s', (spelled, unit) => {
    expect(parseUnit(spelled)).toEqual({ read: true, unit, assumption: null, gluedFlag: null });
  });

  it('a superscript that was lost is restored and said to be an assumption', () => {
    expect(parseUnit('109/L')).toEqual({ read: true, unit: '10*9/L', assumption: 'lost-superscript', gluedFlag: null });
    expect(parseUnit('×1012/L')).toMatchObject({ unit: '10*12/L', assumption: 'lost-superscript' });
  });

  it('a flag that was glued on is taken off and kept', () => {
    expect(parseUnit('umol/L↑')).toEqual({ read: true, unit: 'umol/L', assumption: null, gluedFlag: '↑' });
  });

  it.each(['', '  ', '\u200b', null])('an empty unit is missing, not unknown', (unit) => {
    expect(parseUnit(unit)).toEqual({ read: false, reason: 'missing' });
  });

  it('what is in no table is refused', () => {
    expect(parseUnit('furlong/L')).toEqual({ read: false, reason: 'unknown-unit' });
  });

  it('every normal form is one of its own spellings', () => {
    for (const unit of new Set(UNIT_SPELLINGS.values())) expect(parseUnit(unit)).toMatchObject({ unit });
  });
});

describe('which analyte an item is', () => {
  it.each([
    [named('肌酐(CREA)'), 'creatinine'], [named('★血清肌酐'), 'creatinine'], [named('*谷丙转氨酶'), 'alanine-aminotransferase'],
    [named('ＷＢＣ'), 'white-cells'], [named('血小板\u200b计数'), 'platelets'],
    // Several codes, one analyte.
    [loinc('2339-0', 'Glucose'), 'glucose'], [loinc('38483-4', 'Creatinine'), 'creatinine'], [loinc('6298-4', 'Potassium'), 'potassium'],
    // Public maps call this total bilirubin, and even globulin.
    [loinc('14629-0', '直接胆红素'), 'direct-bilirubin'],
  ])('%o', (concept, id) => {
    expect(identify(concept)?.analyte.id).toBe(id);
  });

  it.each([
    ['ng/mL', null, 'procalcitonin'],
    ['%', null, 'plateletcrit'],
    [null, '血常规五分类', 'plateletcrit'],
    [null, '感染三项', 'procalcitonin'],
    ['%', '血常规', 'plateletcrit'],
    // The panel says one thing and the unit another.
    ['ng/mL', '血常规', undefined],
    [null, null, undefined],
  ])('PCT in %s of panel %s is %s', (unit, panel, id) => {
    expect(identify(named('PCT'), unit, panel)?.analyte.id).toBe(id);
  });

  it('TP is total protein only where unit or panel says so, and G is nobody', () => {
    expect(identify(named('TP'), 'g/L')?.analyte.id).toBe('total-protein');
    expect(identify(named('TP'), null, '梅毒')).toBeNull();
    expect(identify(named('G'), 'g/L')).toBeNull();
    expect(identify(named('A/G'), null)).toBeNull();
  });

  it('white cells in urine are not white cells in blood', () => {
    expect(identifyAnalyte({ concept: named('白细胞'), panel: '尿常规', specimen: null, value: null })).toBeNull();
    expect(identifyAnalyte({ concept: named('白细胞'), panel: null, specimen: '中段尿', value: null })).toBeNull();
    expect(identifyAnalyte({ concept: named('白细胞'), panel: '血常规', specimen: '全血', value: null })?.analyte.id).toBe('white-cells');
  });

  it('fasting glucose, blood-gas potassium and the two LDH methods carry a mark of their own', () => {
    expect(identify(named('葡萄糖（空腹）'))?.form.mark).toBe('fasting');
    expect(identify(loinc('6298-4', 'K'))?.form.mark).toBe('whole-blood');
    expect(identify(loinc('14804-9', 'LDH'))?.form.mark).toBe('lactate-to-pyruvate');
    expect(identify(loinc('2823-3', 'K'))?.form.mark).toBeUndefined();
  });

  it('no name and no code stands at two analytes', () => {
    const names = ANALYTES.flatMap((analyte) => analyte.forms.flatMap((form) => form.names));
    const codes = ANALYTES.flatMap(({ forms }) => forms.flatMap((form) => [...form.codes, ...(form.massCodes ?? []), ...(form.molarCodes ?? [])]));

    expect(new Set(names).size).toBe(names.length);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('conversion', () => {
  it('HbA1c of 48 mmol/mol is 6.5 %, not 4.8', () => {
    const converted = convert(loinc('59261-8', 'HbA1c'), 48, 'mmol/mol');

    expect(converted).toMatchObject({ converted: true, unit: '%' });
    expect(converted.converted && converted.number).toBeCloseTo(6.54, 2);
  });

  it.each([
    [loinc('2160-0', '肌酐'), 1, 'mg/dL', 88.4, 'umol/L'],
    [named('肌酐'), 10, 'mg/L', 88.4, 'umol/L'],
    [loinc('2345-7', '葡萄糖'), 180, 'mg/dL', 9.9918, 'mmol/L'],
    [named('TSH'), 2.5, 'uIU/mL', 2.5, 'mIU/L'],
    [named('TSH'), 2.5, 'm[IU]/L', 2.5, 'mIU/L'],
    [named('WBC'), 6, '×10^9/L', 6, '10*9/L'],
    [named('PLT'), 150_000, '/µL', 150, '10*9/L'],
    [named('PLT'), 15, '万/μL', 150, '10*9/L'],
    [named('HCT'), 0.45, 'L/L', 45, '%'],
    [named('ALT'), 0.5, 'µkat/L', 30, 'U/L'],
    [named('钙'), 10, 'mg/dL', 2.495, 'mmol/L'],
    [named('钙'), 5, 'mEq/L', 2.5, 'mmol/L'],
    [named('游离T4'), 1.2, 'ng/dL', 15.444, 'pmol/L'],
    [named('NT-proBNP'), 100, 'pmol/L', 845.7, 'pg/mL'],
  ])('%o: %d %s is %d %s', (concept, number, unit, expected, canonical) => {
    expect(convert(concept, number, unit)).toMatchObject({ converted: true, number: expected, unit: canonical });
  });

  it('the same milligrams are more urea when they are only its nitrogen', () => {
    expect(convert(named('尿素'), 20, 'mg/dL')).toMatchObject({ number: 3.33 });
    expect(convert(named('尿素氮'), 20, 'mg/dL')).toMatchObject({ number: 7.14 });
    expect(convert(loinc('3094-0', 'Urea nitrogen'), 20, 'mg/dL')).toMatchObject({ number: 7.14 });
  });

  it('a molar unit under a mass code is read by its unit, and the fitting code offered', () => {
    expect(convert(loinc('2160-0', '肌酐'), 88, 'μmol/L')).toEqual({
      converted: true, number: 88, unit: 'umol/L', factor: 1, notes: [{ note: 'code-does-not-fit-unit', code: '2160-0', sibling: '14682-9' }],
    });
    expect(convert(loinc('14682-9', '肌酐'), 88, 'μmol/L')).toMatchObject({ notes: [] });
  });

  it.each([
    [named('D-二聚体'), 'mg/L', 'no-factor'],
    [named('D-二聚体'), 'ng/mL DDU', 'no-factor'],
    [loinc('48065-7', 'D-dimer'), 'ng/mL DDU', 'no-factor'],
    [named('甲胎蛋白'), 'IU/mL', 'no-factor'],
    [named('肌酐'), null, 'unit-missing'],
    [named('肌酐'), 'g/L', 'no-factor'],
    [named('肌酐'), 'foo', 'unknown-unit'],
    [named('HBsAg'), 'IU/mL', 'only-words'],
    // 0.45 or 45: without its unit it could be either.
    [named('HCT'), null, 'unit-missing'],
  ])('%o in %s is refused: %s', (concept, unit, reason) => {
    expect(convert(concept, 1, unit)).toEqual({ converted: false, reason });
  });

  it('D-dimer is converted where code or unit says which kind of unit it counts', () => {
    expect(convert(loinc('48065-7', 'D-dimer'), 500, 'ng/mL')).toMatchObject({ number: 0.5, unit: 'mg/L FEU' });
    expect(convert(named('D-二聚体'), 0.4, 'mg/L(FEU)')).toMatchObject({ number: 0.4 });
  });

  it('a share without its sign is a share, and says what was assumed', () => {
    expect(convert(named('中性粒细胞百分比'), 61.2, '')).toMatchObject({ number: 61.2, unit: '%', notes: [{ note: 'unit-left-out' }] });
  });

  it('a ratio needs no unit, and HbA1c does: it has two', () => {
    expect(convert(named('INR'), 1.1, '')).toMatchObject({ number: 1.1, unit: '1' });
    expect(convert(named('糖化血红蛋白'), 6.1, '')).toEqual({ converted: false, reason: 'unit-missing' });
  });

  it('every listed factor turns one of its units into the analyte’s to half a percent, and back', () => {
    for (const { forms, unit } of ANALYTES) {
      for (const [from, factor] of forms.flatMap((form) => Object.entries(form.from))) {
        const converted = applyFactor(7.3, factor);
        const back = typeof factor === 'number' ? converted / factor : (converted - factor.intercept) / factor.slope;

        expect(parseUnit(from), `${from} of ${unit ?? ''}`).toMatchObject({ unit: from });
        expect(Math.abs(back - 7.3) / 7.3).toBeLessThan(0.005);
      }
    }
  });
});

it('an item without value names its analyte all the same', () => {
  const item: Pick<MeasurementItem, 'concept' | 'panel' | 'specimen' | 'value'> = { concept: named('血钾'), panel: null, specimen: null, value: null };

  expect(identifyAnalyte(item)?.analyte.id).toBe('potassium');
});
