import { findConflicts } from '@/domain/records/conflicts/find-conflicts';
import type { Conflict } from '@/domain/records/conflicts/conflict';
import { clusterItems } from '@/domain/records/history/cluster-items';
import { findGaps } from '@/domain/records/history/find-gaps';
import type { Gap } from '@/domain/records/history/find-gaps';
import { groupProblems } from '@/domain/records/history/group-problems';
import type { ProblemGroup } from '@/domain/records/history/group-problems';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import { findIdentifierDisagreements, screenAnswer } from '@/domain/records/history/screen-answer';
import type { IdentifierDisagreement, QuarantinedItem } from '@/domain/records/history/screen-answer';
import type { PayloadIdentifier } from '@/domain/records/record';
import { isOpen } from '@/domain/records/source';
import type { Source, SourceAnswer } from '@/domain/records/source';

/** Everything that the hospitals' answers make together. */
export type History = {
  /** Newest first; demographics are compared, not listed. */
  entries: readonly HistoryEntry[];
  problems: readonly ProblemGroup[];
  conflicts: readonly Conflict[];
  gaps: readonly Gap[];
  quarantined: readonly QuarantinedItem[];
  /** Entries that nobody could read, by hospital. */
  unreadable: readonly { organisationCode: string; count: number }[];
  disagreements: readonly IdentifierDisagreement[];
  /** Rows; a floor while anything is open, withheld or failed. */
  count: { rows: number; isFloor: boolean };
  /** Time of the newest entry as its source wrote it. */
  newest: string | null;
};

export type HistoryInput = {
  answers: readonly SourceAnswer[];
  sources: readonly Source[];
  /** The person's live identifiers in the index. */
  known: readonly PayloadIdentifier[];
  /** ms since 1970. */
  now: number;
};

/**
 * Reshape, cluster, order, flag: one history of many answers. Pure, whatever
 * order the sources answer in; the answers themselves are never changed, so
 * taking one away gives exactly the history of the others.
 */
export function assembleHistory({ answers, sources, known, now }: HistoryInput): History {
  const screened = answers.map(screenAnswer);
  const items = screened.flatMap((answer) => answer.items);
  const entries = clusterItems(items.filter(({ kind }) => kind !== 'demographics')).toSorted(compareEntries);

  return {
    entries,
    problems: groupProblems(entries),
    conflicts: findConflicts(items),
    gaps: findGaps(entries, sources, now),
    quarantined: screened.flatMap((answer) => answer.quarantined),
    unreadable: answers.flatMap(({ organisationCode, unreadable }) => (unreadable === 0 ? [] : [{ organisationCode, count: unreadable }])),
    disagreements: findIdentifierDisagreements(items, known),
    count: { rows: entries.length, isFloor: sources.some(({ state }) => leavesMore(state)) },
    newest: entries.find(({ start }) => start !== null)?.at ?? null,
  };
}

/** Newest first, undated last; ties by the network's name of the lead, so that two screens agree. */
function compareEntries(one: HistoryEntry, other: HistoryEntry): number {
  return (other.start ?? Number.NEGATIVE_INFINITY) - (one.start ?? Number.NEGATIVE_INFINITY) || (one.id < other.id ? -1 : 1);
}

function leavesMore(state: Source['state']): boolean {
  return isOpen(state) || state.state === 'failed' || state.state === 'withheld' || (state.state === 'answered' && state.shortfalls.length > 0);
}
