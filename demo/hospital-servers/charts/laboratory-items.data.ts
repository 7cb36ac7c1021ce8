/** Another way to write the same amount: the unit's text, and what the usual Chinese value is multiplied by to get there. */
export type Spelling = { unit: string; factor: number };

export type LaboratoryItem = {
  /** LOINC of the usual Chinese unit, and of the conventional one where that is another code. */
  loinc: string;
  conventionalLoinc: string;
  name: string;
  alias: string;
  abbreviation: string;
  unit: string;
  /** As seen on real reports of smaller laboratories. */
  loose: string;
  conventional: Spelling;
  low: number | null;
  high: number;
  decimals: number;
};

function item(
  [loinc, conventionalLoinc]: readonly [string, string?],
  [name, alias, abbreviation]: readonly [string, string, string],
  [unit, loose, conventional, factor]: readonly [string, string, string, number],
  [low, high, decimals]: readonly [number | null, number, number],
): LaboratoryItem {
  return { loinc, conventionalLoinc: conventionalLoinc ?? loinc, name, alias, abbreviation, unit, loose, conventional: { unit: conventional, factor }, low, high, decimals };
}

/** Ranges: WS/T 404 and 405 for adults, guideline limits for lipids; the rest as reports of the method print them. */
export const laboratoryItems = {
  WBC: item(['6690-2'], ['白细胞计数', '白细胞', 'WBC'], ['10^9/L', '109/L', '10*3/uL', 1], [3.5, 9.5, 2]),
  RBC: item(['789-8'], ['红细胞计数', '红细胞', 'RBC'], ['10^12/L', '×10¹²/L', '10*6/uL', 1], [3.8, 5.8, 2]),
  HGB: item(['718-7'], ['血红蛋白', '血红蛋白浓度', 'HGB'], ['g/L', 'g/l', 'g/dL', 0.1], [115, 175, 0]),
  PLT: item(['777-3'], ['血小板计数', '血小板', 'PLT'], ['10^9/L', 'X10E9/L', '10*3/uL', 1], [125, 350, 0]),
  ALT: item(['1742-6'], ['丙氨酸氨基转移酶', '谷丙转氨酶', 'ALT'], ['U/L', 'IU/L', 'U/L', 1], [7, 50, 0]),
  AST: item(['1920-8'], ['天门冬氨酸氨基转移酶', '谷草转氨酶', 'AST'], ['U/L', 'IU/L', 'U/L', 1], [13, 40, 0]),
  TBIL: item(['14631-6', '1975-2'], ['总胆红素', '总胆红素', 'TBIL'], ['μmol/L', 'umol/L', 'mg/dL', 1 / 17.1], [null, 26, 1]),
  ALB: item(['1751-7'], ['白蛋白', '白蛋白', 'ALB'], ['g/L', 'g/l', 'g/dL', 0.1], [40, 55, 1]),
  CREA: item(['14682-9', '2160-0'], ['肌酐', '血肌酐', 'CREA'], ['μmol/L', 'umol/L', 'mg/dL', 1 / 88.4], [41, 111, 0]),
  UREA: item(['22664-7', '3091-6'], ['尿素', '尿素氮', 'UREA'], ['mmol/L', 'mmol/l', 'mg/dL', 1 / 0.1665], [2.6, 9.5, 2]),
  UA: item(['14933-6', '3084-1'], ['尿酸', '血尿酸', 'UA'], ['μmol/L', 'umol/L', 'mg/dL', 1 / 59.48], [155, 428, 0]),
  GLU: item(['14771-0', '1558-6'], ['空腹血糖', '葡萄糖(空腹)', 'GLU'], ['mmol/L', 'mmol/l', 'mg/dL', 1 / 0.05551], [3.9, 6.1, 2]),
  HBA1C: item(['4548-4'], ['糖化血红蛋白', '糖化血红蛋白A1c', 'HbA1c'], ['%', '', '%', 1], [4, 6, 1]),
  TC: item(['14647-2', '2093-3'], ['总胆固醇', '胆固醇', 'TC'], ['mmol/L', 'mmol/l', 'mg/dL', 1 / 0.02586], [null, 5.2, 2]),
  TG: item(['14927-8', '2571-8'], ['甘油三酯', '三酰甘油', 'TG'], ['mmol/L', 'mmol/l', 'mg/dL', 1 / 0.01129], [null, 1.7, 2]),
  LDL: item(['39469-2', '13457-7'], ['低密度脂蛋白胆固醇', 'LDL胆固醇', 'LDL-C'], ['mmol/L', 'mmol/l', 'mg/dL', 1 / 0.02586], [null, 3.4, 2]),
  K: item(['2823-3'], ['钾', '血清钾', 'K'], ['mmol/L', 'mmol/l', 'meq/L', 1], [3.5, 5.3, 2]),
  NA: item(['2951-2'], ['钠', '血清钠', 'Na'], ['mmol/L', 'mmol/l', 'meq/L', 1], [137, 147, 1]),
  CRP: item(['1988-5'], ['C反应蛋白', 'C-反应蛋白', 'CRP'], ['mg/L', 'mg/l', 'mg/dL', 0.1], [null, 10, 1]),
  PCT: item(['33959-8'], ['降钙素原', '降钙素原检测', 'PCT'], ['ng/mL', 'ng/ml', 'ug/L', 1], [null, 0.05, 2]),
  PT: item(['5902-2'], ['凝血酶原时间', '凝血酶原时间测定', 'PT'], ['s', 'S', 's', 1], [11, 14, 1]),
  INR: item(['6301-6'], ['国际标准化比值', 'INR', 'INR'], ['1', '', '1', 1], [0.8, 1.2, 2]),
  FIB: item(['3255-7'], ['纤维蛋白原', '血浆纤维蛋白原', 'FIB'], ['g/L', 'g/l', 'mg/dL', 100], [2, 4, 2]),
  TSH: item(['3016-3'], ['促甲状腺激素', '促甲状腺素', 'TSH'], ['mIU/L', 'mIU/l', 'uIU/mL', 1], [0.27, 4.2, 2]),
  FT4: item(['14920-3', '3024-7'], ['游离甲状腺素', '游离T4', 'FT4'], ['pmol/L', 'pmol/l', 'ng/dL', 1 / 12.87], [12, 22, 1]),
  TNI: item(['89579-7', '10839-9'], ['高敏肌钙蛋白I', '肌钙蛋白I', 'hs-cTnI'], ['ng/L', 'ng/l', 'ng/mL', 0.001], [null, 34, 1]),
  NTPROBNP: item(['33762-6'], ['N末端B型钠尿肽前体', 'NT-proBNP', 'NT-proBNP'], ['pg/mL', 'pg/ml', 'pg/mL', 1], [null, 125, 0]),
  HBSAG: item(['5195-3'], ['乙型肝炎病毒表面抗原', '乙肝表面抗原', 'HBsAg'], ['', '', '', 1], [null, 0, 0]),
} as const satisfies Record<string, LaboratoryItem>;

export type LaboratoryItemKey = keyof typeof laboratoryItems;

export const panels = {
  BLOOD: { name: '血常规', items: ['WBC', 'RBC', 'HGB', 'PLT'] },
  LIVER: { name: '肝功能', items: ['ALT', 'AST', 'TBIL', 'ALB'] },
  RENAL: { name: '肾功能', items: ['CREA', 'UREA', 'UA'] },
  GLUCOSE: { name: '血糖', items: ['GLU', 'HBA1C'] },
  LIPID: { name: '血脂', items: ['TC', 'TG', 'LDL'] },
  ELECTROLYTES: { name: '电解质', items: ['K', 'NA'] },
  INFLAMMATION: { name: '炎症指标', items: ['CRP', 'PCT'] },
  COAGULATION: { name: '凝血功能', items: ['PT', 'INR', 'FIB'] },
  THYROID: { name: '甲状腺功能', items: ['TSH', 'FT4'] },
  CARDIAC: { name: '心肌标志物', items: ['TNI', 'NTPROBNP'] },
  INFECTION: { name: '感染筛查', items: ['HBSAG'] },
} as const satisfies Record<string, { name: string; items: readonly LaboratoryItemKey[] }>;

export type PanelKey = keyof typeof panels;
