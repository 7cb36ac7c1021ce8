import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { ProblemGroup } from '@/domain/records/history/group-problems';
import { judgeResult } from '@/domain/records/laboratory/judge-result';
import type { RecordKind } from '@/domain/records/record';

/** Null or empty leaves a condition out; days are `YYYY-MM-DD`, both included. */
export type HistoryFilter = {
  hospitals: readonly string[];
  kinds: readonly RecordKind[];
  from: string | null;
  to: string | null;
  problem: ProblemGroup | null;
  abnormalOnly: boolean;
};

/** An entry without a day is outside every period: nobody can say that it is in it. */
export function filterHistory(entries: readonly HistoryEntry[], filter: HistoryFilter): readonly HistoryEntry[] {
  const { hospitals, kinds, from, to, problem, abnormalOnly } = filter;
  const inProblem = problem ? entriesOfProblem(entries, problem) : null;

  return entries.filter(
    (entry) =>
      (hospitals.length === 0 || entry.members.some(({ provenance }) => hospitals.includes(provenance.organisationCode))) &&
      (kinds.length === 0 || kinds.includes(entry.kind)) &&
      (from === null || (entry.day !== null && entry.day >= from)) &&
      (to === null || (entry.day !== null && entry.day <= to)) &&
      (inProblem === null || inProblem.has(entry.id)) &&
      (!abnormalOnly || isAbnormal(entry)),
  );
}

/** The mentions of a problem and whatever belongs to their visits, as the sources linked them. */
function entriesOfProblem(entries: readonly HistoryEntry[], problem: ProblemGroup): ReadonlySet<string> {
  const visits = new Set(problem.entries.flatMap(({ members }) => members.flatMap(({ visitId }) => visitId ?? [])));
  const own = new Set(problem.entries.map(({ id }) => id));

  return new Set(entries.filter(({ id, members }) => own.has(id) || members.some((member) => visits.has(member.id) || (member.visitId !== null && visits.has(member.visitId)))).map(({ id }) => id));
}

/** Any hospital's flag or own range says so. */
export function isAbnormal({ members }: HistoryEntry): boolean {
  return members.some((member) => (member.kind === 'laboratory' || member.kind === 'vital-sign') && judgeResult(member).abnormal);
}
