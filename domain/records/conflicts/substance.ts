import { conceptName } from '@/domain/records/concept';
import { ALLERGENS, ALLERGEN_ENDINGS } from '@/domain/records/conflicts/allergens.data';
import { foldText } from '@/domain/records/fold-text';
import type { Concept } from '@/domain/records/record';

/** One key for the ways hospitals write one substance (青霉素类, penicillin); the folded name where no table knows it. */
export function substanceKey(concept: Concept): string {
  const name = foldText(conceptName(concept)).replace(ALLERGEN_ENDINGS, '');

  return ALLERGENS.get(name) ?? name;
}
