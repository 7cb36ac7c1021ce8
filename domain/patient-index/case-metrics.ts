import { shanghaiDate } from '@/domain/calendar';

export const metricPeriods = [7, 30, 90] as const;

export type MetricPeriod = (typeof metricPeriods)[number];

// Below twenty a single case moves a share by more than five points: no figure is better than that one. Our own choice.
const FEWEST = 20;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many of so many; `value` is null where the whole is too small to say. */
export type Rate = { part: number; whole: number; value: number | null };

/** A case as figures see it; instants in milliseconds since 1970. */
export type MeasuredCase = {
  openedAt: number;
  dueAt: number;
  /** Null while it waits. */
  decided: { by: string; at: number; takenBack: boolean } | null;
};

/** An entry in force with when it and those merged into it were made, in milliseconds since 1970. */
export type MergedEntries = readonly number[];

/** What was counted in the index within reach. */
export type MeasuredIndex = {
  entries: number;
  /** Entries that wait in an open case. */
  possibleDuplicates: number;
  /** Made in the period, merged since or not. */
  newEntries: number;
  merged: readonly MergedEntries[];
  cases: readonly MeasuredCase[];
  /** Decisions taken back from the queue in the period: their cases are open again. */
  reopened: number;
  /** Second, blind verdicts given in the period, and how many of them said the same as the first. */
  reviews: { given: number; agreed: number };
};

export type Pace = { by: string; decisions: number; hours: number; perHour: number | null };

export type MetricDay = { day: string; opened: number; decided: number };

export type CaseMetrics = {
  duplicates: Rate;
  created: Rate;
  undone: Rate;
  beforeDue: Rate;
  agreement: Rate;
  pace: { all: Omit<Pace, 'by'>; each: readonly Pace[] };
  /** Ages in hours. */
  open: { count: number; overdue: number; median: number | null; oldest: number | null };
  days: readonly MetricDay[];
};

/** A share that is only said of twenty or more. */
export function rateOf(part: number, whole: number): Rate {
  return { part, whole, value: whole < FEWEST ? null : part / whole };
}

/**
 * New duplicates of the period, after AHIMA's duplicate creation rate
 * (confirmed new duplicates / registrations of the period): of each group that
 * was merged into one entry, those made in the period beyond the first.
 */
export function newDuplicates(merged: readonly MergedEntries[], since: number): number {
  return merged.reduce((sum, made) => {
    const fresh = made.filter((at) => at >= since).length;

    return sum + (fresh === made.length ? Math.max(fresh - 1, 0) : fresh);
  }, 0);
}

/**
 * Decisions for each hour of the clock in which somebody decided: nobody
 * records who sits at the work for how long. Our own measure, for comparison
 * with the 20 to 27 an hour that index departments report.
 */
export function measurePace(decisions: readonly { by: string; at: number }[]): CaseMetrics['pace'] {
  const each = [...Map.groupBy(decisions, ({ by }) => by)].map(([by, own]) => ({ by, ...perHour(own.length, new Set(own.map(({ at }) => Math.floor(at / HOUR))).size) }));
  const hours = each.reduce((sum, own) => sum + own.hours, 0);

  return { all: perHour(decisions.length, hours), each: each.toSorted((one, other) => other.decisions - one.decisions) };
}

/**
 * The figures of one period, after AHIMA's definitions where it has one:
 * duplicate rate = entries in possible duplicates / entries of the index.
 * @param since first instant of the period; `now` its end
 */
export function measureCases({ entries, possibleDuplicates, newEntries, merged, cases, reopened, reviews }: MeasuredIndex, { since, now }: { since: number; now: number }): CaseMetrics {
  const decisions = cases.flatMap(({ dueAt, decided }) => (decided && decided.at >= since ? [{ ...decided, inTime: decided.at <= dueAt }] : []));
  const takenBack = decisions.filter((decision) => decision.takenBack).length + reopened;

  return {
    duplicates: rateOf(possibleDuplicates, entries),
    created: rateOf(newDuplicates(merged, since), newEntries),
    undone: rateOf(takenBack, decisions.length + reopened),
    beforeDue: rateOf(decisions.filter(({ inTime }) => inTime).length, decisions.length),
    agreement: rateOf(reviews.agreed, reviews.given),
    pace: measurePace(decisions),
    open: measureOpen(cases, now),
    days: countDays(cases, { since, now }),
  };
}

function perHour(decisions: number, hours: number): Omit<Pace, 'by'> {
  return { decisions, hours, perHour: decisions < FEWEST ? null : decisions / hours };
}

function measureOpen(cases: readonly MeasuredCase[], now: number): CaseMetrics['open'] {
  const open = cases.filter(({ decided }) => decided === null);
  const ages = open.map(({ openedAt }) => (now - openedAt) / HOUR).toSorted((one, other) => one - other);

  return {
    count: open.length,
    overdue: open.filter(({ dueAt }) => dueAt < now).length,
    median: ages[Math.floor((ages.length - 1) / 2)] ?? null,
    oldest: ages.at(-1) ?? null,
  };
}

function countDays(cases: readonly MeasuredCase[], { since, now }: { since: number; now: number }): readonly MetricDay[] {
  const opened = Map.groupBy(cases, ({ openedAt }) => dayOf(openedAt));
  const decided = Map.groupBy(cases.filter((each) => each.decided !== null), (each) => dayOf(each.decided?.at ?? 0));
  const days = Array.from({ length: Math.ceil((now - since) / DAY) }, (_, index) => dayOf(since + index * DAY));

  return days.map((day) => ({ day, opened: opened.get(day)?.length ?? 0, decided: decided.get(day)?.length ?? 0 }));
}

function dayOf(at: number): string {
  return shanghaiDate(new Date(at));
}
