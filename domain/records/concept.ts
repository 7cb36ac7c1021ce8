import { foldText } from '@/domain/records/fold-text';
import type { Concept } from '@/domain/records/record';

/** The source's own words for it: its text, else a display, else the bare code. */
export function conceptName(concept: Concept): string {
  const [first] = concept.codings;

  return concept.text ?? concept.codings.find((coding) => coding.display)?.display ?? first?.code ?? '';
}

/** Codes of one system, compared without their version. */
export function codesOf(concept: Concept, system: string): readonly string[] {
  return concept.codings.filter((coding) => coding.system?.split('|')[0] === system).map((coding) => coding.code);
}

/** Every word the source uses for it, folded for comparing. */
export function foldedNames(concept: Concept): readonly string[] {
  return [concept.text, ...concept.codings.map((coding) => coding.display)]
    .filter((name): name is string => Boolean(name))
    .map(foldText);
}

export const LOINC = 'http://loinc.org';
