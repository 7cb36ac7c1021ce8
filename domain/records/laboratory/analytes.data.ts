import type { Analyte, AnalyteForm, Factor } from '@/domain/records/laboratory/analyte';

/**
 * The analytes that are followed across hospitals, compiled 2026-11-24.
 * Units: as Chinese reports show them. Codes: LOINC, codes only. Factors
 * between mass and amount of substance: molar masses, to four digits; HbA1c:
 * the NGSP master equation for IFCC results; enzymes: 1 µkat/L = 60 U/L;
 * pressure: 1 kPa = 7.501 mmHg. Reference ranges have no place here: a value is
 * judged by the range of the laboratory that measured it.
 * Not listed is not converted.
 */
export const ANALYTES: readonly Analyte[] = [
  analyte('white-cells', 'WBC', '10*9/L', { names: ['白细胞计数', '白细胞', '白细胞数', 'wbc'], codes: ['6690-2'], from: { '10*3/uL': 1, '/uL': 0.001 } }),
  analyte('red-cells', 'RBC', '10*12/L', { names: ['红细胞计数', '红细胞', '红细胞数', 'rbc'], codes: ['789-8'], from: { '10*6/uL': 1 } }),
  analyte('haemoglobin', 'HGB', 'g/L', { names: ['血红蛋白', '血红蛋白浓度', 'hgb', 'hb', 'hemoglobin'], codes: ['718-7'], from: { 'g/dL': 10 } }),
  analyte('haematocrit', 'HCT', '%', { names: ['红细胞压积', '红细胞比容', 'hct', 'hematocrit'], codes: ['4544-3', '20570-8'], from: { 'L/L': 100 } }),
  analyte('mean-cell-volume', 'MCV', 'fL', { names: ['平均红细胞体积', '红细胞平均体积', 'mcv'], codes: ['787-2'], from: {} }),
  analyte('mean-cell-haemoglobin', 'MCH', 'pg', { names: ['平均血红蛋白量', '平均红细胞血红蛋白含量', 'mch'], codes: ['785-6'], from: {} }),
  analyte('mean-cell-haemoglobin-concentration', 'MCHC', 'g/L', { names: ['平均血红蛋白浓度', '平均红细胞血红蛋白浓度', 'mchc'], codes: ['786-4'], from: { 'g/dL': 10 } }),
  analyte('platelets', 'PLT', '10*9/L', { names: ['血小板计数', '血小板', '血小板数', 'plt'], codes: ['777-3'], from: { '10*3/uL': 1, '10*4/uL': 10, '/uL': 0.001 } }),
  analyte('plateletcrit', 'PCT', '%', { names: ['血小板压积', '血小板比容'], codes: ['51637-7'], from: { 'L/L': 100 } }),
  analyte('neutrophil-share', 'NEUT%', '%', { names: ['中性粒细胞百分比', '中性粒细胞比率', 'neut%'], codes: ['770-8'], from: {} }),
  analyte('neutrophils', 'NEUT#', '10*9/L', { names: ['中性粒细胞绝对值', '中性粒细胞计数', 'neut#'], codes: ['751-8'], from: { '10*3/uL': 1, '/uL': 0.001 } }),
  analyte('lymphocyte-share', 'LYMPH%', '%', { names: ['淋巴细胞百分比', '淋巴细胞比率', 'lymph%'], codes: ['736-9'], from: {} }),
  analyte('lymphocytes', 'LYMPH#', '10*9/L', { names: ['淋巴细胞绝对值', '淋巴细胞计数', 'lymph#'], codes: ['731-0'], from: { '10*3/uL': 1, '/uL': 0.001 } }),

  enzyme('alanine-aminotransferase', 'ALT', ['丙氨酸氨基转移酶', '谷丙转氨酶', 'alt', 'gpt'], ['1742-6']),
  enzyme('aspartate-aminotransferase', 'AST', ['天门冬氨酸氨基转移酶', '谷草转氨酶', 'ast', 'got'], ['1920-8']),
  enzyme('gamma-glutamyltransferase', 'GGT', ['γ-谷氨酰基转移酶', 'γ-谷氨酰转移酶', '谷氨酰转肽酶', 'ggt', 'γ-gt'], ['2324-2']),
  enzyme('alkaline-phosphatase', 'ALP', ['碱性磷酸酶', 'alp'], ['6768-6']),
  analyte('total-protein', 'TP', 'g/L', { names: ['总蛋白'], codes: ['2885-2'], from: { 'g/dL': 10 } }),
  analyte('albumin', 'ALB', 'g/L', { names: ['白蛋白', 'alb', 'albumin'], codes: ['1751-7'], from: { 'g/dL': 10 } }),
  analyte('total-bilirubin', 'TBIL', 'umol/L', massAndMolar(['总胆红素', 'tbil', 't-bil'], ['1975-2'], ['14631-6'], { 'mg/dL': 17.1 })),
  within('direct-bilirubin', 'DBIL', 'umol/L', massAndMolar(['直接胆红素', '结合胆红素', 'dbil', 'd-bil'], ['1968-7'], ['14629-0'], { 'mg/dL': 17.1 })),
  analyte('creatinine', 'CREA', 'umol/L', massAndMolar(['肌酐', '血肌酐', '血清肌酐', 'crea', 'cr', 'scr', 'creatinine'], ['2160-0', '38483-4'], ['14682-9'], { 'mg/dL': 88.4, 'mg/L': 8.84 })),
  analyte('urea', 'UREA', 'mmol/L',
    massAndMolar(['尿素', '血尿素', 'urea'], ['3091-6'], ['22664-7'], { 'mg/dL': 0.1665 }),
    // Nitrogen alone weighs less than the urea it came from; counted in moles they are the same.
    massAndMolar(['尿素氮', '血尿素氮', 'bun'], ['3094-0'], ['14937-7'], { 'mg/dL': 0.357 })),
  analyte('urate', 'UA', 'umol/L', massAndMolar(['尿酸', '血尿酸', 'ua', 'uric acid'], ['3084-1'], ['14933-6'], { 'mg/dL': 59.48 })),
  analyte('glucose', 'GLU', 'mmol/L',
    massAndMolar(['葡萄糖', '血糖', '血葡萄糖', 'glu', 'glucose'], ['2345-7', '2339-0'], ['14749-6'], { 'mg/dL': 0.05551 }),
    { ...massAndMolar(['空腹血糖', '葡萄糖(空腹)', '空腹葡萄糖', 'fpg', 'fbg'], ['1558-6'], ['14771-0'], { 'mg/dL': 0.05551 }), mark: 'fasting' }),
  analyte('glycated-haemoglobin', 'HbA1c', '%', { names: ['糖化血红蛋白', '糖化血红蛋白a1c', 'hba1c'], codes: ['4548-4', '59261-8'], from: { 'mmol/mol': { slope: 0.09148, intercept: 2.152 } } }),
  analyte('total-cholesterol', 'TC', 'mmol/L', massAndMolar(['总胆固醇', '血清总胆固醇', '胆固醇', 'tc', 'chol'], ['2093-3'], ['14647-2'], { 'mg/dL': 0.02586 })),
  analyte('triglycerides', 'TG', 'mmol/L', massAndMolar(['甘油三酯', '三酰甘油', 'tg'], ['2571-8'], ['14927-8'], { 'mg/dL': 0.01129 })),
  analyte('hdl-cholesterol', 'HDL-C', 'mmol/L', massAndMolar(['高密度脂蛋白胆固醇', '高密度脂蛋白', 'hdl-c', 'hdl'], ['2085-9'], ['14646-4'], { 'mg/dL': 0.02586 })),
  analyte('ldl-cholesterol', 'LDL-C', 'mmol/L', massAndMolar(['低密度脂蛋白胆固醇', '低密度脂蛋白', 'ldl胆固醇', 'ldl-c', 'ldl'], ['13457-7', '2089-1'], ['22748-8', '39469-2'], { 'mg/dL': 0.02586 })),
  analyte('potassium', 'K', 'mmol/L',
    { names: ['钾', '血钾', '血清钾', 'k', 'k+', 'potassium'], codes: ['2823-3'], from: { 'mEq/L': 1 } },
    { names: ['全血钾', '血气钾'], codes: ['6298-4'], from: { 'mEq/L': 1 }, mark: 'whole-blood' }),
  analyte('sodium', 'Na', 'mmol/L',
    { names: ['钠', '血钠', '血清钠', 'na', 'na+', 'sodium'], codes: ['2951-2'], from: { 'mEq/L': 1 } },
    { names: ['全血钠', '血气钠'], codes: ['2947-0'], from: { 'mEq/L': 1 }, mark: 'whole-blood' }),
  analyte('chloride', 'Cl', 'mmol/L', { names: ['氯', '血氯', 'cl', 'cl-', 'chloride'], codes: ['2075-0'], from: { 'mEq/L': 1 } }),
  analyte('calcium', 'Ca', 'mmol/L', massAndMolar(['钙', '总钙', '血钙', 'ca', 'calcium'], ['17861-6'], ['2000-8'], { 'mg/dL': 0.2495, 'mg/L': 0.02495, 'mEq/L': 0.5 })),
  analyte('phosphate', 'P', 'mmol/L', massAndMolar(['无机磷', '血磷', '磷', 'phos'], ['2777-1'], ['14879-1'], { 'mg/dL': 0.3229 })),
  analyte('magnesium', 'Mg', 'mmol/L', massAndMolar(['镁', '血镁', 'mg', 'magnesium'], ['19123-9'], ['2601-3'], { 'mg/dL': 0.4114, 'mEq/L': 0.5 })),
  analyte('iron', 'Fe', 'umol/L', massAndMolar(['铁', '血清铁', 'fe', 'iron'], ['2498-4'], ['14798-3'], { 'ug/dL': 0.1791 })),
  analyte('lactate-dehydrogenase', 'LDH', 'U/L',
    { names: ['乳酸脱氢酶', 'ldh'], codes: ['2532-0'], from: { 'ukat/L': 60 } },
    // The two directions of the reaction give different numbers for the same blood.
    { names: ['乳酸脱氢酶(l→p)', '乳酸脱氢酶(l-p)'], codes: ['14804-9'], from: { 'ukat/L': 60 }, mark: 'lactate-to-pyruvate' },
    { names: ['乳酸脱氢酶(p→l)', '乳酸脱氢酶(p-l)'], codes: ['14805-6'], from: { 'ukat/L': 60 }, mark: 'pyruvate-to-lactate' }),
  enzyme('creatine-kinase', 'CK', ['肌酸激酶', 'ck', 'cpk'], ['2157-6']),
  enzyme('amylase', 'AMY', ['淀粉酶', '血淀粉酶', 'amy'], ['1798-8']),
  within('c-reactive-protein', 'CRP', 'mg/L',
    { names: ['c反应蛋白', 'c-反应蛋白', 'crp'], codes: ['1988-5'], from: { 'mg/dL': 10 } },
    { names: ['超敏c反应蛋白', '高敏c反应蛋白', 'hs-crp', 'hscrp'], codes: ['30522-7'], from: { 'mg/dL': 10 }, mark: 'high-sensitivity' }),
  within('procalcitonin', 'PCT', 'ng/mL', { names: ['降钙素原', '降钙素原检测', 'procalcitonin'], codes: ['33959-8', '75241-0'], from: { 'ug/L': 1 } }),
  analyte('sedimentation-rate', 'ESR', 'mm/h', { names: ['血沉', '红细胞沉降率', 'esr'], codes: ['4537-7'], from: {} }),
  within('thyrotropin', 'TSH', 'mIU/L', { names: ['促甲状腺激素', '促甲状腺素', 'tsh'], codes: ['3016-3'], from: { 'uIU/mL': 1 } }),
  within('free-thyroxine', 'FT4', 'pmol/L', massAndMolar(['游离甲状腺素', '游离t4', 'ft4'], ['3024-7'], ['14920-3'], { 'ng/dL': 12.87 })),
  within('free-triiodothyronine', 'FT3', 'pmol/L', massAndMolar(['游离三碘甲状腺原氨酸', '游离t3', 'ft3'], ['3051-0'], ['14928-6'], { 'pg/mL': 1.536 })),
  within('prothrombin-time', 'PT', 's', { names: ['凝血酶原时间', '凝血酶原时间测定', 'pt'], codes: ['5902-2'], from: {} }),
  analyte('international-normalised-ratio', 'INR', '1', { names: ['国际标准化比值', '国际标准化比率', 'inr', 'pt-inr'], codes: ['6301-6'], from: {} }),
  within('partial-thromboplastin-time', 'APTT', 's', { names: ['活化部分凝血活酶时间', 'aptt'], codes: ['3173-2', '14979-9'], from: {} }),
  analyte('fibrinogen', 'FIB', 'g/L', { names: ['纤维蛋白原', '血浆纤维蛋白原', 'fib'], codes: ['3255-7'], from: { 'mg/dL': 0.01 } }),
  // Only fibrinogen-equivalent units: the other kind (DDU) is about half, and a bare mg/L says neither.
  within('d-dimer', 'D-D', 'mg/L FEU',
    { names: ['d-二聚体', 'd二聚体', 'd-dimer'], codes: [], from: { 'ug/mL FEU': 1, 'ng/mL FEU': 0.001, 'ug/L FEU': 0.001 } },
    { names: [], codes: ['48065-7'], from: { 'ug/mL FEU': 1, 'ng/mL FEU': 0.001, 'ug/L FEU': 0.001, 'mg/L': 1, 'ug/mL': 1, 'ng/mL': 0.001, 'ug/L': 0.001 } }),
  within('troponin-i', 'cTnI', 'ng/L',
    { names: ['肌钙蛋白i', 'ctni', 'tni'], codes: ['10839-9'], from: { 'ng/mL': 1000, 'ug/L': 1000, 'pg/mL': 1 } },
    { names: ['高敏肌钙蛋白i', '超敏肌钙蛋白i', 'hs-ctni', 'hs-tni'], codes: ['89579-7'], from: { 'ng/mL': 1000, 'ug/L': 1000, 'pg/mL': 1 }, mark: 'high-sensitivity' }),
  within('nt-probnp', 'NT-proBNP', 'pg/mL', { names: ['n末端b型利钠肽原', 'n末端脑钠肽前体', 'n末端b型钠尿肽前体', 'nt-probnp'], codes: ['33762-6'], from: { 'ng/L': 1, 'pmol/L': 8.457 } }),
  within('alpha-fetoprotein', 'AFP', 'ng/mL', { names: ['甲胎蛋白', 'afp'], codes: ['1834-1'], from: { 'ug/L': 1 } }),
  within('carcinoembryonic-antigen', 'CEA', 'ng/mL', { names: ['癌胚抗原', 'cea'], codes: ['2039-6'], from: { 'ug/L': 1 } }),
  within('prostate-specific-antigen', 'tPSA', 'ng/mL', { names: ['总前列腺特异性抗原', '总psa', 'tpsa', 't-psa'], codes: ['2857-1'], from: { 'ug/L': 1 } }),
  within('ferritin', 'FER', 'ng/mL', { names: ['铁蛋白', '血清铁蛋白', 'fer', 'sf'], codes: ['2276-4'], from: { 'ug/L': 1 } }),
  within('hepatitis-b-surface-antigen', 'HBsAg', null, { names: ['乙肝表面抗原', '乙型肝炎病毒表面抗原', '乙型肝炎表面抗原', 'hbsag'], codes: ['5195-3'], from: {} }),

  analyte('systolic-pressure', 'SBP', 'mmHg', { names: ['收缩压', 'sbp', 'systolic blood pressure'], codes: ['8480-6'], from: { kPa: 7.501 } }),
  analyte('diastolic-pressure', 'DBP', 'mmHg', { names: ['舒张压', 'dbp', 'diastolic blood pressure'], codes: ['8462-4'], from: { kPa: 7.501 } }),
  analyte('heart-rate', 'HR', '/min', { names: ['心率', '脉搏', 'heart rate'], codes: ['8867-4'], from: {} }),
  analyte('body-weight', 'Wt', 'kg', { names: ['体重', 'body weight'], codes: ['29463-7'], from: {} }),
];

/** Specimens and panels in which a familiar name means something else: urine has white cells too. */
export const OTHER_SPECIMENS: readonly string[] = ['尿', '粪', '便', '脑脊液', '胸水', '腹水', '胸腹水', '痰', '白带', '精液', '前列腺液', '关节液', 'urine', 'stool', 'faeces', 'csf', 'sputum'];

/**
 * Abbreviations that two items share on Chinese reports. The panel or the unit
 * decides; where neither does, or they disagree, the item is nobody's.
 */
export const SHARED_ABBREVIATIONS: Readonly<Record<string, readonly { analyteId: string; units: readonly string[]; panels: readonly string[] }[]>> = {
  pct: [
    { analyteId: 'procalcitonin', units: ['ng/mL', 'ug/L'], panels: ['降钙素原', '感染', '炎症'] },
    { analyteId: 'plateletcrit', units: ['%', 'L/L'], panels: ['血常规', '血细胞', '全血细胞'] },
  ],
  // The other readings are treponema antibodies (TP) and globulin (G): neither is followed.
  tp: [{ analyteId: 'total-protein', units: ['g/L', 'g/dL'], panels: ['肝功', '生化', '蛋白'] }],
};

function analyte(id: string, abbreviation: string, unit: string, ...forms: readonly AnalyteForm[]): Analyte {
  return { id, abbreviation, unit, comparableAcrossLaboratories: true, forms };
}

function within(id: string, abbreviation: string, unit: string | null, ...forms: readonly AnalyteForm[]): Analyte {
  return { id, abbreviation, unit, comparableAcrossLaboratories: false, forms };
}

function enzyme(id: string, abbreviation: string, names: readonly string[], codes: readonly string[]): Analyte {
  return analyte(id, abbreviation, 'U/L', { names, codes, from: { 'ukat/L': 60 } });
}

function massAndMolar(names: readonly string[], massCodes: readonly string[], molarCodes: readonly string[], from: Readonly<Record<string, Factor>>): AnalyteForm {
  return { names, codes: [], massCodes, molarCodes, from };
}
