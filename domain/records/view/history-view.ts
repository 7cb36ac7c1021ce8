import type { ConflictKind } from '@/domain/records/conflicts/conflict';
import type { History } from '@/domain/records/history/assemble-history';
import { explainNothing } from '@/domain/records/history/explain-nothing';
import { findChanges } from '@/domain/records/history/find-changes';
import type { Gap } from '@/domain/records/history/find-gaps';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { QuarantineReason } from '@/domain/records/history/screen-answer';
import type { RecordKind } from '@/domain/records/record';
import type { MaskedItem, WithheldCategory } from '@/domain/records/sharing/share-items';
import type { FailureReason, Source } from '@/domain/records/source';
import { timeOf } from '@/domain/records/time';
import { planTrends } from '@/domain/records/trends/plan-trend';
import type { Trend } from '@/domain/records/trends/plan-trend';
import { trendsOfProblem } from '@/domain/records/trends/trends-of-problem';
import { rowKey, toRow } from '@/domain/records/view/history-row';
import type { HistoryRow } from '@/domain/records/view/history-row';

/** The parts of the page, in the order of attention; every row kind is in one. */
export const historySections = {
  allergies: ['allergy'],
  problems: ['problem'],
  medications: ['medication'],
  results: ['laboratory', 'vital-sign', 'statement', 'report'],
  visits: ['visit', 'procedure', 'order'],
  imaging: ['imaging'],
  immunisations: ['immunisation'],
  documents: ['document'],
} as const satisfies Record<string, readonly RecordKind[]>;

export type HistorySection = keyof typeof historySections;

export type ConflictView = {
  kind: ConflictKind;
  about: string | null;
  /** `at` is the latest of the side's statements. */
  sides: readonly { says: string; hospitals: readonly string[]; at: string | null }[];
};
export type GapView = { kind: Gap['kind']; hospital: string; row: string; title: string; since: string | null; dose: number | null };
export type ProblemView = {
  key: string; name: string; category: string | null; active: boolean; denied: boolean;
  mentions: number; hospitals: readonly string[]; firstDay: string | null; lastDay: string | null; analytes: readonly string[];
};

/** One of the eight, in words a screen has a sentence for. */
export type NothingView =
  | { kind: 'answered-none'; hospitals: readonly string[]; at: string }
  | { kind: 'positively-none'; hospital: string; at: string | null }
  | { kind: 'not-connected'; hospitals: readonly string[] }
  | { kind: 'no-answer'; hospital: string; reason: FailureReason; copyFrom: string | null }
  | { kind: 'outside-scope' | 'role'; hospital: string; rule: string }
  | { kind: 'patient-withheld' }
  | { kind: 'sealed' };

export type QuarantineView = { hospital: string; reason: QuarantineReason | 'unreadable'; count: number };

export type SectionView = { asking: readonly string[]; nothings: readonly NothingView[] };

/** Everything the page of a history draws, plain enough to travel. */
export type HistoryView = {
  sources: readonly Source[];
  count: { rows: number; isFloor: boolean };
  newest: string | null;
  conflicts: readonly ConflictView[];
  gaps: readonly GapView[];
  problems: readonly ProblemView[];
  trends: readonly Trend[];
  rows: readonly HistoryRow[];
  masked: readonly { kind: RecordKind; hospital: string; at: string | null; rule: string }[];
  /** Lines that are set aside, by hospital and reason. */
  quarantined: readonly QuarantineView[];
  /** Hospitals whose payload names a number that the index knows otherwise. */
  disagreements: readonly { hospital: string; masked: string }[];
  sections: Readonly<Record<HistorySection, SectionView>>;
};

export type DrawInput = { history: History; sources: readonly Source[]; masked: readonly MaskedItem[]; withheld: readonly WithheldCategory[]; lastLookedAt: string | null };

export function drawHistory({ history, sources, masked, withheld, lastLookedAt }: DrawInput): HistoryView {
  const { entries, problems, conflicts, gaps, disagreements, count, newest } = history;
  const trends = planTrends(entries).map(withRowKeys);
  const changes = new Map(findChanges(entries, lastLookedAt).map(({ entry, change }) => [entry.id, change]));
  const context = { problemsOf: linkProblems(entries, history), changes };

  return {
    sources,
    count,
    newest,
    conflicts: conflicts.map(({ kind, about, sides }) => ({
      kind, about,
      sides: sides.map(({ says, items }) => ({
        says,
        hospitals: [...new Set(items.map((item) => item.provenance.organisationCode))],
        at: kind === 'birth-date' || kind === 'sex' ? null : (items.map(({ times }) => timeOf(times) ?? '').toSorted().at(-1) ?? null),
      })),
    })),
    gaps: gaps.map(drawGap),
    problems: problems.map((problem) => ({
      key: problem.key, name: problem.name, category: problem.category, active: problem.active, denied: problem.denied,
      mentions: problem.entries.length, hospitals: problem.hospitals, firstDay: problem.firstDay, lastDay: problem.lastDay,
      analytes: trendsOfProblem(problem, trends).map(({ analyteId }) => analyteId),
    })),
    trends,
    rows: entries.map((entry) => toRow(entry, context)),
    masked: masked.map(({ kind, organisationCode, time, ruleId }) => ({ kind, hospital: organisationCode, at: time, rule: ruleId })),
    quarantined: drawQuarantine(history),
    disagreements: disagreements.map(({ item, written }) => ({ hospital: item.provenance.organisationCode, masked: written.masked })),
    sections: drawSections(entries, sources, withheld),
  };
}

function withRowKeys(trend: Trend): Trend {
  const named = <Point extends { entryId: string }>(points: readonly Point[]) => points.map((point) => ({ ...point, entryId: rowKey(point.entryId) }));

  return { ...trend, points: named(trend.points), undrawn: named(trend.undrawn) };
}

/** The mentions of a problem, and whatever the sources say belongs to the same visits. */
function linkProblems(entries: readonly HistoryEntry[], { problems }: History): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>();

  for (const { key, entries: mentions } of problems) {
    const own = new Set(mentions.map(({ id }) => id));
    const visits = new Set(mentions.flatMap(({ members }) => members.flatMap(({ visitId }) => visitId ?? [])));
    const belongs = ({ id, members }: HistoryEntry) => own.has(id) || members.some((member) => visits.has(member.id) || (member.visitId !== null && visits.has(member.visitId)));

    for (const { id } of entries.filter(belongs)) linked.set(id, [...(linked.get(id) ?? []), key]);
  }
  return linked;
}

function drawGap(gap: Gap): GapView {
  const { title, detail } = toRow(gap.entry, { problemsOf: new Map(), changes: new Map() });

  return {
    kind: gap.kind,
    hospital: gap.organisationCode,
    row: rowKey(gap.entry.id),
    title: title || (detail ?? ''),
    since: gap.kind === 'dose-missing' ? null : gap.since,
    dose: gap.kind === 'dose-missing' ? gap.dose : null,
  };
}

function drawQuarantine({ quarantined, unreadable }: History): readonly QuarantineView[] {
  const byHospital = Map.groupBy(quarantined, ({ item, reason }) => `${item.provenance.organisationCode} ${reason}`);
  const lines = [...byHospital.values()].flatMap(([first, ...others]) => (first ? [{ hospital: first.item.provenance.organisationCode, reason: first.reason, count: 1 + others.length }] : []));

  return [...lines, ...unreadable.map(({ organisationCode, count }) => ({ hospital: organisationCode, reason: 'unreadable' as const, count }))];
}

function drawSections(entries: readonly HistoryEntry[], sources: readonly Source[], withheld: readonly WithheldCategory[]): HistoryView['sections'] {
  const draw = (section: HistorySection): SectionView => {
    const { asking, nothings } = explainNothing({ kinds: historySections[section], entries }, sources, withheld);
    return { asking, nothings: nothings.map(drawNothing) };
  };

  return {
    allergies: draw('allergies'), problems: draw('problems'), medications: draw('medications'), results: draw('results'),
    visits: draw('visits'), imaging: draw('imaging'), immunisations: draw('immunisations'), documents: draw('documents'),
  };
}

function drawNothing(nothing: ReturnType<typeof explainNothing>['nothings'][number]): NothingView {
  switch (nothing.kind) {
    case 'answered-none':
      return { kind: nothing.kind, hospitals: nothing.organisationCodes, at: nothing.at };
    case 'positively-none':
      return { kind: nothing.kind, hospital: nothing.item.provenance.organisationCode, at: nothing.item.times.effective ?? nothing.item.times.issued };
    case 'not-connected':
      return { kind: nothing.kind, hospitals: nothing.organisationCodes };
    case 'no-answer':
      return { kind: nothing.kind, hospital: nothing.organisationCode, reason: nothing.reason, copyFrom: nothing.copyFrom };
    case 'outside-scope':
    case 'role':
      return { kind: nothing.kind, hospital: nothing.organisationCode, rule: nothing.ruleId };
    case 'patient-withheld':
    case 'sealed':
      return { kind: nothing.kind };
  }
}
