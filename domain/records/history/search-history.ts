import { conceptName, foldedNames } from '@/domain/records/concept';
import { foldText } from '@/domain/records/fold-text';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { Concept, RecordItem } from '@/domain/records/record';

/** What can be searched in an entry, folded once: typing must not wait for five thousand rows. */
export type SearchableEntry = { entry: HistoryEntry; text: string };

/** @param nameOf what staff call a hospital, by its code. */
export function toSearchable(entries: readonly HistoryEntry[], nameOf: (organisationCode: string) => string): readonly SearchableEntry[] {
  return entries.map((entry) => ({
    entry,
    text: [...new Set(entry.members.flatMap((member) => [...wordsOf(member), foldText(nameOf(member.provenance.organisationCode)), entry.day ?? '']))].join('\n'),
  }));
}

/** Entries in which every word of the query occurs; all of them for an empty query. */
export function searchHistory(searchable: readonly SearchableEntry[], query: string): readonly HistoryEntry[] {
  const words = foldText(query).split(' ').filter(Boolean);

  return searchable.filter(({ text }) => words.every((word) => text.includes(word))).map(({ entry }) => entry);
}

function wordsOf(item: RecordItem): readonly string[] {
  switch (item.kind) {
    case 'visit':
      return [foldText(item.department ?? ''), foldText(item.serial ?? ''), ...item.reasons.flatMap(conceptWords)];
    case 'laboratory':
    case 'vital-sign':
    case 'statement':
      return [...conceptWords(item.concept), foldText(item.value?.text ?? ''), foldText(item.panel ?? '')];
    case 'report':
      return [...conceptWords(item.concept), foldText(item.conclusion ?? '')];
    case 'imaging':
      return [...conceptWords(item.concept), ...item.modalities.map(foldText), foldText(item.bodySite ?? '')];
    case 'medication':
      return [...conceptWords(item.concept), foldText(item.dosage ?? '')];
    case 'allergy':
      return [...(item.substance ? conceptWords(item.substance) : []), ...item.reactions.map(foldText)];
    case 'immunisation':
      return [...conceptWords(item.vaccine), foldText(item.lotNumber ?? '')];
    case 'problem':
    case 'procedure':
      return conceptWords(item.concept);
    case 'document':
      return [foldText(item.title), foldText(item.typeCode ?? '')];
    case 'demographics':
      return [];
  }
}

function conceptWords(concept: Concept): readonly string[] {
  return [foldText(conceptName(concept)), ...foldedNames(concept), ...concept.codings.map(({ code }) => foldText(code))];
}
