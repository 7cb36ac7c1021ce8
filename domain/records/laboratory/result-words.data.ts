/** Qualitative results as laboratories print them, folded. */
export const NEGATIVE_WORDS: ReadonlySet<string> = new Set(['阴性', '阴性(-)', '阴', '-', '(-)', 'neg', 'negative', '未检出', '非反应性']);
export const POSITIVE_WORDS: ReadonlySet<string> = new Set(['阳性', '阳性(+)', '阳', '+', '(+)', '++', '+++', '++++', 'pos', 'positive', '检出', '反应性']);

/** Flags as sources write them, folded. */
export const HIGH_FLAGS: ReadonlySet<string> = new Set(['h', 'hh', 'hu', '↑', '↑↑', '高', '偏高', '升高', 'high']);
export const LOW_FLAGS: ReadonlySet<string> = new Set(['l', 'll', 'lu', '↓', '↓↓', '低', '偏低', '降低', 'low']);
export const NORMAL_FLAGS: ReadonlySet<string> = new Set(['n', '正常', 'normal']);
export const ABNORMAL_FLAGS: ReadonlySet<string> = new Set(['a', 'aa', '异常', 'abnormal', 'pos', '阳性', '*']);

/** What stands between the two bounds of a printed range, as alternatives of a pattern. */
export const RANGE_DASHES = '-{1,2}|~|〜|–|—|至';
