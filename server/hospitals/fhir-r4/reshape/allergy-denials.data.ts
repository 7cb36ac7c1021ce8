import 'server-only';

/** SNOMED CT: no known allergy, drug allergy, food allergy, environmental allergy. */
export const deniedCodes: ReadonlySet<string> = new Set(['716186003', '409137002', '428607008', '429625007']);

/** How the forms deny it in words, where no code does. */
export const deniedWords = /^(否认|无|未发现|没有).{0,8}(过敏|敏史)|^no known .*allerg/i;
