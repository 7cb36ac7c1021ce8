/**
 * Special categories: infections with stigma, severe mental disorders, abuse,
 * induced abortion. ICD-10 categories; LOINC codes of their tests; documents of
 * WS/T 483. Compiled 2026-11-24 from the laws on infectious diseases, mental
 * health and personal information.
 */
export const SPECIAL_DIAGNOSES = /^(?:A5\d|A6[0-4]|B1[6-8]|B2[0-4]|Z21|F1\d|F2\d|F3[01]|O04|Z72)$/u;

export const SPECIAL_TESTS: ReadonlySet<string> = new Set(['5195-3', '75622-1', '56888-1', '7917-8', '20507-0', '11084-1', '5009-6', '20416-4']);

/** Folded parts of the names of tests that come without a code. */
export const SPECIAL_TEST_NAMES: readonly string[] = ['乙肝', '乙型肝炎', '丙肝', '丙型肝炎', 'hbsag', 'hiv', '人类免疫缺陷', '梅毒', 'tppa', 'rpr'];

export const SPECIAL_DOCUMENTS: ReadonlySet<string> = new Set(['HSDB04.03', 'HSDB04.04']);
