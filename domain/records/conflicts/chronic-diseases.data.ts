/**
 * Diseases that stay: recorded once and denied elsewhere, one of the two is
 * wrong. Three-character categories of ICD-10, and the names under which they
 * stand without a code, folded; compiled 2026-11-24.
 */
export const CHRONIC_DISEASES: readonly { id: string; categories: RegExp; names: readonly string[] }[] = [
  { id: 'hypertension', categories: /^I1[0-35]$/u, names: ['高血压', '高血压病', '原发性高血压', 'hypertension'] },
  { id: 'diabetes', categories: /^E1[0-4]$/u, names: ['糖尿病', '2型糖尿病', '1型糖尿病', '非胰岛素依赖型糖尿病', 'diabetes', 'diabetes mellitus'] },
  { id: 'coronary-heart-disease', categories: /^I2[0-5]$/u, names: ['冠心病', '冠状动脉粥样硬化性心脏病', 'coronary heart disease'] },
  { id: 'atrial-fibrillation', categories: /^I48$/u, names: ['房颤', '心房颤动', '心房纤颤', 'atrial fibrillation'] },
  { id: 'heart-failure', categories: /^I50$/u, names: ['心力衰竭', '心衰', '慢性心力衰竭', 'heart failure'] },
  { id: 'stroke', categories: /^I6[0-4]$/u, names: ['脑梗死', '脑卒中', '缺血性脑卒中', '脑出血', '脑血管意外', 'stroke'] },
  { id: 'obstructive-lung-disease', categories: /^J44$/u, names: ['慢阻肺', '慢性阻塞性肺疾病', '慢性阻塞性肺病', 'copd'] },
  { id: 'asthma', categories: /^J4[56]$/u, names: ['哮喘', '支气管哮喘', 'asthma'] },
  { id: 'kidney-disease', categories: /^N18$/u, names: ['慢性肾脏病', '慢性肾功能不全', '慢性肾衰竭', 'chronic kidney disease'] },
  { id: 'hepatitis-b', categories: /^B18$/u, names: ['慢性乙型肝炎', '乙肝', '慢性乙型病毒性肝炎', 'hepatitis b'] },
  { id: 'thyrotoxicosis', categories: /^E05$/u, names: ['甲亢', '甲状腺功能亢进症', '甲状腺功能亢进', 'hyperthyroidism'] },
  { id: 'hypothyroidism', categories: /^E0[23]$/u, names: ['甲减', '甲状腺功能减退症', '甲状腺功能减退', 'hypothyroidism'] },
  { id: 'epilepsy', categories: /^G40$/u, names: ['癫痫', 'epilepsy'] },
];

/** Words before a diagnosis that deny it. */
export const DENIAL = /^(?:否认|无|未见|没有|denies|no)\s*(?=\S{2})/u;
/** What may follow it there: 糖尿病史, 高血压病史. */
export const HISTORY_ENDINGS: readonly string[] = ['史', '病史'];

/** Anticoagulants by mouth or needle, and a word that is in their names. */
export const ANTICOAGULANTS: readonly { id: string; names: readonly string[] }[] = [
  { id: 'warfarin', names: ['华法林', 'warfarin'] },
  { id: 'rivaroxaban', names: ['利伐沙班', 'rivaroxaban'] },
  { id: 'dabigatran', names: ['达比加群', 'dabigatran'] },
  { id: 'apixaban', names: ['阿哌沙班', 'apixaban'] },
  { id: 'edoxaban', names: ['艾多沙班', 'edoxaban'] },
  { id: 'heparin', names: ['肝素', 'heparin'] },
  { id: 'fondaparinux', names: ['磺达肝癸', 'fondaparinux'] },
];
