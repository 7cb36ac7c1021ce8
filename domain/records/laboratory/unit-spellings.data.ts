/**
 * Units as reports really spell them, folded, and the one normal form each
 * means. Compiled 2026-11-24 from the spellings seen in public Chinese report
 * data and in UCUM; the normal forms are ours and only ever compared.
 */
export const UNIT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '10*9/L': ['10*9/l', '10^9/l', 'x10^9/l', '×10^9/l', '×10*9/l', 'x10*9/l', '*10^9/l', '10e9/l', 'x10e9/l', '10+9/l', 'giga/l', '10^9个/l'],
    '10*12/L': ['10*12/l', '10^12/l', 'x10^12/l', '×10^12/l', '×10*12/l', 'x10*12/l', '*10^12/l', '10e12/l', 'x10e12/l', '10+12/l', 'tera/l', '10^12个/l'],
    '10*3/uL': ['10*3/ul', '10^3/ul', 'x10^3/ul', '×10^3/ul', 'x10e3/ul', '10e3/ul', 'k/ul', '10*3/mm3', '10^3/mm3'],
    '10*4/uL': ['10*4/ul', '10^4/ul', '万/ul'],
    '10*6/uL': ['10*6/ul', '10^6/ul', 'x10^6/ul', '×10^6/ul', 'x10e6/ul', '10e6/ul', 'm/ul', '10*6/mm3', '10^6/mm3'],
    '/uL': ['/ul', '[#]/ul', '个/ul', '/mm3', 'cells/ul'],
    'g/L': ['g/l'],
    'g/dL': ['g/dl', 'g%'],
    'mg/L': ['mg/l'],
    'mg/dL': ['mg/dl', 'mg%'],
    'ug/dL': ['ug/dl', 'mcg/dl'],
    'ug/L': ['ug/l', 'mcg/l'],
    'ug/mL': ['ug/ml', 'mcg/ml'],
    'ng/mL': ['ng/ml'],
    'ng/L': ['ng/l'],
    'ng/dL': ['ng/dl'],
    'pg/mL': ['pg/ml'],
    'mg/L FEU': ['mg/l feu', 'mg/l(feu)', 'mg{feu}/l', 'mg/l{feu}', 'feu mg/l'],
    'ug/mL FEU': ['ug/ml feu', 'ug/ml(feu)', 'ug{feu}/ml', 'ug/ml{feu}'],
    'ug/L FEU': ['ug/l feu', 'ug/l(feu)', 'ug{feu}/l', 'ug/l{feu}'],
    'ng/mL FEU': ['ng/ml feu', 'ng/ml(feu)', 'ng{feu}/ml', 'ng/ml{feu}'],
    'ng/mL DDU': ['ng/ml ddu', 'ng/ml(ddu)', 'ng{ddu}/ml'],
    'mg/L DDU': ['mg/l ddu', 'mg/l(ddu)', 'mg{ddu}/l'],
    'ug/mL DDU': ['ug/ml ddu', 'ug/ml(ddu)', 'ug{ddu}/ml'],
    'mmol/L': ['mmol/l'],
    'umol/L': ['umol/l', 'mcmol/l'],
    'pmol/L': ['pmol/l'],
    'mEq/L': ['meq/l'],
    'mmol/mol': ['mmol/mol'],
    'U/L': ['u/l', 'iu/l', '[iu]/l'],
    'ukat/L': ['ukat/l'],
    'mIU/L': ['miu/l', 'm[iu]/l', 'mu/l'],
    'uIU/mL': ['uiu/ml', 'u[iu]/ml', 'uu/ml'],
    'IU/mL': ['iu/ml', '[iu]/ml'],
    'L/L': ['l/l'],
    '%': ['%', 'percent'],
    '1': ['1', 'ratio', '{ratio}', '{inr}'],
    mmHg: ['mmhg', 'mm[hg]', '毫米汞柱'],
    kPa: ['kpa'],
    '/min': ['/min', '次/分', '次/min', 'bpm', '{beats}/min'],
    kg: ['kg', '公斤'],
    fL: ['fl'],
    pg: ['pg'],
    s: ['s', 'sec', 'seconds', '秒'],
    'mm/h': ['mm/h', 'mm/1h', 'mm/hr', 'mm/小时'],
  }).flatMap(([normal, spellings]) => spellings.map((spelling): [string, string] => [spelling, normal])),
);

/** A superscript that an interface flattened: 10⁹ became 109. */
export const LOST_SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([
  ['109/l', '10*9/L'],
  ['x109/l', '10*9/L'],
  ['×109/l', '10*9/L'],
  ['1012/l', '10*12/L'],
  ['x1012/l', '10*12/L'],
  ['×1012/l', '10*12/L'],
]);
