/**
 * Spellings of common allergens on Chinese front pages and allergy lists,
 * folded, without their ending; compiled 2026-11-24. Members of one class are
 * not merged: who is allergic to one cephalosporin may bear another.
 */
export const ALLERGENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    penicillins: ['青霉素', '青霉素g', '盘尼西林', 'penicillin', 'penicillins', 'penicillin g'],
    cephalosporins: ['头孢', '头孢菌素', '先锋霉素', 'cephalosporin', 'cephalosporins'],
    sulfonamides: ['磺胺', 'sulfonamide', 'sulfonamides', 'sulfa'],
    aspirin: ['阿司匹林', '乙酰水杨酸', 'aspirin', 'acetylsalicylic acid'],
    'iodinated-contrast': ['碘造影剂', '含碘造影剂', '碘对比剂', 'iodinated contrast', 'iodinated contrast media'],
    seafood: ['海鲜', '海产品', 'seafood'],
    egg: ['鸡蛋', '蛋', 'egg', 'eggs'],
    peanut: ['花生', 'peanut', 'peanuts'],
    latex: ['乳胶', '橡胶乳', 'latex'],
    alcohol: ['酒精', '乙醇', 'alcohol', 'ethanol'],
    pollen: ['花粉', 'pollen'],
    'dust-mite': ['尘螨', '螨虫', 'dust mite', 'house dust mite'],
  }).flatMap(([key, spellings]) => spellings.map((spelling): [string, string] => [spelling, key])),
);

/** Words that say "of this class", "drug" or "allergy" and name no other substance. */
export const ALLERGEN_ENDINGS = /(?:类)?(?:药物|药品|制剂)?(?:过敏史?)?$|\s*allergy$/u;
