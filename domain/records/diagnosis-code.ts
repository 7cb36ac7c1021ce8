import type { Concept } from '@/domain/records/record';

// National clinical ICD-10: E11.900, I10.x00x002, A01.000x005+J17.0*; an `x` fills a missing digit.
const ICD10 = /^([A-Z]\d{2})(?:[.x\d]|\+|$)/iu;

/**
 * The three-character category of a diagnosis: what different versions and
 * extensions of ICD-10 agree on. Of a dagger and asterisk pair the dagger,
 * which names the disease, counts. Null where no coding looks like ICD-10.
 */
export function diagnosisCategory(concept: Concept): string | null {
  for (const { code, system } of concept.codings) {
    if (system?.includes('loinc') || system?.includes('snomed')) continue;
    const category = ICD10.exec(code.trim())?.[1];
    if (category) return category.toUpperCase();
  }
  return null;
}
