import { LOINC, codesOf, conceptName } from '@/domain/records/concept';
import { ABO, ABO_WORDS, PREGNANCY, RH, RH_NEGATIVE_WORDS, RH_POSITIVE_WORDS } from '@/domain/records/conflicts/statements.data';
import { foldText } from '@/domain/records/fold-text';
import type { Concept, MeasurementItem } from '@/domain/records/record';

type ValueDomain = { codes: readonly string[]; names: readonly string[] };

/**
 * Blood groups an item states: what its code means and what its words say. The
 * two differ where somebody took 3 for AB, and then both are readings.
 */
export function readBloodGroup(item: MeasurementItem): readonly string[] {
  if (!isAbout(item, ABO)) return [];
  const written = ABO_WORDS.exec(wordsOf(item))?.[1]?.toUpperCase();

  return definite([codedIn(item, ABO.systems, ABO.values), written]);
}

/** `positive` or `negative`, from the code and from the words. */
export function readRh(item: MeasurementItem): readonly string[] {
  if (!isAbout(item, RH) && !isAbout(item, ABO)) return [];
  const words = wordsOf(item);
  const isBloodGroupOnly = !isAbout(item, RH) && !/rh|[+-]/u.test(words);
  if (isBloodGroupOnly) return [];

  const written = RH_NEGATIVE_WORDS.test(words) ? 'negative' : RH_POSITIVE_WORDS.test(words) ? 'positive' : undefined;
  return definite([codedIn(item, RH.systems, RH.values), written]);
}

export function readPregnancy(item: MeasurementItem): 'pregnant' | 'not-pregnant' | null {
  if (!isAbout(item, PREGNANCY) || item.value === null) return null;
  const said = [wordsOf(item), ...(item.value.type === 'concept' ? item.value.concept.codings.map(({ code }) => code.toLowerCase()) : [])];

  if (said.some((word) => PREGNANCY.notPregnant.some((known) => known === word))) return 'not-pregnant';
  return said.some((word) => PREGNANCY.pregnant.some((known) => known === word)) ? 'pregnant' : null;
}

function isAbout(item: MeasurementItem, domain: ValueDomain): boolean {
  return codesOf(item.concept, LOINC).some((code) => domain.codes.includes(code)) || namesOf(item.concept).some((name) => domain.names.includes(name));
}

function namesOf(concept: Concept): readonly string[] {
  return [concept.text ?? '', ...concept.codings.map(({ display }) => display ?? '')].map(foldText);
}

function wordsOf({ value }: MeasurementItem): string {
  if (value === null) return '';
  return foldText(value.type === 'concept' ? value.text || conceptName(value.concept) : value.text);
}

function codedIn({ value }: MeasurementItem, systems: readonly string[], values: Readonly<Record<string, string>>): string | undefined {
  if (value?.type !== 'concept') return undefined;
  const coding = value.concept.codings.find(({ system }) => systems.some((known) => system?.toLowerCase().includes(known)));

  return coding && values[coding.code];
}

function definite(readings: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(readings.filter((reading) => reading !== undefined))];
}
