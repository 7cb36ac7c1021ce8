import { conceptName } from '@/domain/records/concept';
import { diagnosisCategory } from '@/domain/records/diagnosis-code';
import { foldText } from '@/domain/records/fold-text';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import { hospitalsOf } from '@/domain/records/history/history-entry';
import type { ProblemItem } from '@/domain/records/record';

/** One disease as all hospitals know it; every mention stays its own entry. */
export type ProblemGroup = {
  /** Category of ICD-10, or the folded name where nobody gave a code. */
  key: string;
  category: string | null;
  /** As the newest mention writes it. */
  name: string;
  entries: readonly HistoryEntry[];
  hospitals: readonly string[];
  /** Nobody's latest word is that it is over; refuted mentions keep nothing open. */
  active: boolean;
  /** Someone's word is that the person does not have it. */
  denied: boolean;
  firstDay: string | null;
  lastDay: string | null;
};

/**
 * Diagnoses by the three characters that all versions of ICD-10 agree on: one
 * everyday name has several codes. A diagnosis without a code joins the group
 * that has its very name, if only one does.
 * @param entries newest first; other kinds than problems are passed over.
 */
export function groupProblems(entries: readonly HistoryEntry[]): readonly ProblemGroup[] {
  const problems = entries.flatMap((entry) => (entry.lead.kind === 'problem' && !entry.lead.enteredInError ? [{ entry, item: entry.lead }] : []));
  const categoryByName = categoriesByName(problems.map(({ item }) => item));
  const groups = Map.groupBy(problems, ({ item }) => {
    const name = foldText(conceptName(item.concept));
    return diagnosisCategory(item.concept) ?? categoryByName.get(name) ?? name;
  });

  return [...groups].map(([key, members]) => toGroup(key, members)).toSorted(compareGroups);
}

/** Names that stand under exactly one category. */
function categoriesByName(problems: readonly ProblemItem[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(
    problems.flatMap(({ concept }) => {
      const category = diagnosisCategory(concept);
      return category === null ? [] : [{ name: foldText(conceptName(concept)), category }];
    }),
    ({ name }) => name,
  );

  return new Map(
    [...byName].flatMap(([name, found]): [string, string][] => {
      const [only, ...others] = new Set(found.map(({ category }) => category));
      return only !== undefined && others.length === 0 ? [[name, only]] : [];
    }),
  );
}

function toGroup(key: string, members: readonly { entry: HistoryEntry; item: ProblemItem }[]): ProblemGroup {
  const affirmed = members.filter(({ item }) => item.verification !== 'refuted');
  const latest = Map.groupBy(affirmed, ({ item }) => item.provenance.organisationCode);
  const days = members.flatMap(({ entry }) => entry.day ?? []).toSorted();

  return {
    key,
    category: members.map(({ item }) => diagnosisCategory(item.concept)).find((category) => category !== null) ?? null,
    name: conceptName((affirmed[0] ?? members[0])?.item.concept ?? { text: key, codings: [] }),
    entries: members.map(({ entry }) => entry),
    hospitals: [...new Set(members.flatMap(({ entry }) => hospitalsOf(entry)))].toSorted(),
    active: [...latest.values()].some(([newest]) => newest?.item.clinicalStatus !== 'resolved' && newest?.item.clinicalStatus !== 'inactive'),
    denied: members.length > affirmed.length,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

// What is open first, then what was seen last.
function compareGroups(one: ProblemGroup, other: ProblemGroup): number {
  return Number(other.active) - Number(one.active) || compare(other.lastDay ?? '', one.lastDay ?? '') || compare(one.key, other.key);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
