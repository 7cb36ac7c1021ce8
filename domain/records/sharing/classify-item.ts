import { LOINC, codesOf, foldedNames } from '@/domain/records/concept';
import { diagnosisCategory } from '@/domain/records/diagnosis-code';
import type { Concept, RecordItem } from '@/domain/records/record';
import type { SharedCategory } from '@/domain/records/sharing/sharing-rule';
import { SPECIAL_DIAGNOSES, SPECIAL_DOCUMENTS, SPECIAL_TEST_NAMES, SPECIAL_TESTS } from '@/domain/records/sharing/special-categories.data';

/** Which of the three shared things an item is part of. */
export function categoryOf(item: Pick<RecordItem, 'kind'> & { typeCode?: string | null }): SharedCategory {
  switch (item.kind) {
    case 'laboratory':
    case 'report':
    case 'imaging':
      return 'result';
    case 'allergy':
    case 'immunisation':
    case 'statement':
    case 'vital-sign':
      return 'health-record';
    case 'document':
      return item.typeCode?.startsWith('HSD') ? 'health-record' : 'medical-record';
    case 'visit':
    case 'problem':
    case 'medication':
    case 'procedure':
    case 'order':
      return 'medical-record';
    case 'demographics':
      return 'locator';
  }
}

/** Of a special category by law, or marked restricted by its own hospital. */
export function isSpecial(item: RecordItem): boolean {
  if (item.confidentiality === 'R' || item.confidentiality === 'V') return true;

  switch (item.kind) {
    case 'problem':
      return isSpecialDiagnosis(item.concept);
    case 'visit':
      return item.reasons.some(isSpecialDiagnosis);
    case 'laboratory':
    case 'report':
      return codesOf(item.concept, LOINC).some((code) => SPECIAL_TESTS.has(code)) || foldedNames(item.concept).some((name) => SPECIAL_TEST_NAMES.some((part) => name.includes(part)));
    case 'document':
      return item.typeCode !== null && SPECIAL_DOCUMENTS.has(item.typeCode);
    default:
      return false;
  }
}

function isSpecialDiagnosis(concept: Concept): boolean {
  return SPECIAL_DIAGNOSES.test(diagnosisCategory(concept) ?? '');
}
