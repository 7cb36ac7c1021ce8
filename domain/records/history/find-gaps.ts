import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { ImagingItem, ImmunisationItem, MeasurementItem, OrderItem, RecordItem, ReportItem, VisitItem } from '@/domain/records/record';
import { conceptName } from '@/domain/records/concept';
import { foldText } from '@/domain/records/fold-text';
import { isOpen } from '@/domain/records/source';
import type { Source } from '@/domain/records/source';
import { readTime, timeOf } from '@/domain/records/time';

const DAY_MS = 86_400_000;

/**
 * Days after which something should have come: a discharge record within 24
 * hours of leaving (基本规范 of 2010, article 22) and some for its transport;
 * a report that is still preliminary the same.
 */
const DUE_AFTER_DAYS = 3;

/** An examination can wait two weeks for its appointment; a result that is a month away was forgotten or never done. */
const RESULT_DUE_AFTER_DAYS = 30;

/** Discharge record and summary, stays under 24 hours, and the records of a death. */
const DISCHARGE_DOCUMENTS: ReadonlySet<string> = new Set(['C0049', 'C0053', 'C0035', 'C0036', 'C0050']);

/** Something that ought to exist and is in no complete answer. */
export type Gap =
  | { kind: 'discharge-without-summary'; entry: HistoryEntry; organisationCode: string; since: string }
  | { kind: 'order-without-result'; entry: HistoryEntry; organisationCode: string; since: string }
  | { kind: 'report-not-final'; entry: HistoryEntry; organisationCode: string; since: string }
  | { kind: 'dose-missing'; entry: HistoryEntry; organisationCode: string; dose: number };

/**
 * Expected and missing, so that a late upload does not look like "nothing
 * happened". A hospital that has not answered in full is not accused, and a
 * dose may have been given anywhere, so it waits for every source.
 * @param now ms since 1970.
 */
export function findGaps(entries: readonly HistoryEntry[], sources: readonly Source[], now: number): readonly Gap[] {
  const complete = new Set(sources.filter(({ state }) => state.state === 'answered' && state.shortfalls.length === 0).map((source) => source.organisationCode));
  const items = entries.flatMap((entry) => entry.members).filter((item) => !item.enteredInError);
  const isKnown = (entry: HistoryEntry) => !entry.lead.enteredInError && complete.has(entry.lead.provenance.organisationCode);

  return [
    ...entries.filter(isKnown).flatMap((entry) => gapOf(entry, items, now)),
    ...(sources.every(({ state }) => !isOpen(state) && state.state !== 'failed') ? doseGaps(entries) : []),
  ];
}

function gapOf(entry: HistoryEntry, items: readonly RecordItem[], now: number): readonly Gap[] {
  const { lead } = entry;

  switch (lead.kind) {
    case 'visit':
      return dischargeGap(entry, lead, items, now);
    case 'report':
      return reportGap(entry, lead, now);
    case 'order':
      return orderGap(entry, lead, items, now);
    default:
      return [];
  }
}

/** Asked for, and nothing answers it: neither by reference nor by its name from anywhere since. */
function orderGap(entry: HistoryEntry, order: OrderItem, items: readonly RecordItem[], now: number): readonly Gap[] {
  const since = timeOf(order.times);
  const start = readTime(since)?.start;
  if (order.wanted === 'other' || order.status === 'off' || start === undefined || now - start < RESULT_DUE_AFTER_DAYS * DAY_MS) return [];

  const name = foldText(conceptName(order.concept));
  const answered = items.some((item) => item.basedOn.includes(order.id) || (isResult(item) && foldText(conceptName(item.concept)) === name && (readTime(timeOf(item.times))?.start ?? 0) >= start - DAY_MS));
  return answered ? [] : [{ kind: 'order-without-result', entry, organisationCode: order.provenance.organisationCode, since: since ?? '' }];
}

function isResult(item: RecordItem): item is MeasurementItem | ReportItem | ImagingItem {
  return item.kind === 'laboratory' || item.kind === 'report' || item.kind === 'imaging';
}

function dischargeGap(entry: HistoryEntry, visit: VisitItem, items: readonly RecordItem[], now: number): readonly Gap[] {
  const end = readTime(visit.times.effectiveEnd);
  if (visit.visitClass !== 'inpatient' || visit.open || !end || now - end.start < DUE_AFTER_DAYS * DAY_MS) return [];

  const written = items.some((item) => item.kind === 'document' && item.typeCode !== null && DISCHARGE_DOCUMENTS.has(item.typeCode) && belongsTo(item, visit, end.start));
  return written ? [] : [{ kind: 'discharge-without-summary', entry, organisationCode: visit.provenance.organisationCode, since: visit.times.effectiveEnd ?? '' }];
}

/** Linked by the source; without a link, written there between admission and a month after discharge. */
function belongsTo(document: RecordItem, visit: VisitItem, end: number): boolean {
  if (document.visitId !== null) return document.visitId === visit.id;
  const written = readTime(document.times.effective ?? document.times.issued)?.start;
  const begin = readTime(visit.times.effective)?.start;

  return (
    document.provenance.organisationCode === visit.provenance.organisationCode &&
    written !== undefined && begin !== undefined && written >= begin && written <= end + 30 * DAY_MS
  );
}

function reportGap(entry: HistoryEntry, report: ReportItem, now: number): readonly Gap[] {
  const since = report.times.issued ?? report.times.effective;
  const start = readTime(since)?.start;
  const isLate = !report.final && start !== undefined && now - start >= DUE_AFTER_DAYS * DAY_MS;

  return isLate ? [{ kind: 'report-not-final', entry, organisationCode: report.provenance.organisationCode, since: since ?? '' }] : [];
}

/** A third dose without a second. */
function doseGaps(entries: readonly HistoryEntry[]): readonly Gap[] {
  const given = entries.flatMap((entry) => (entry.lead.kind === 'immunisation' && entry.lead.done ? [{ entry, item: entry.lead }] : []));
  const series = Map.groupBy(given, ({ item }) => foldText(conceptName(item.vaccine)));

  return [...series.values()].flatMap((doses) => {
    const numbers = new Set(doses.map(({ item }) => item.doseNumber));
    const last = doses.reduce((highest, each) => (doseOf(each.item) > doseOf(highest.item) ? each : highest));

    return Array.from({ length: Math.max(0, doseOf(last.item) - 1) }, (_, index) => index + 1)
      .filter((dose) => !numbers.has(dose))
      .map((dose): Gap => ({ kind: 'dose-missing', entry: last.entry, organisationCode: last.item.provenance.organisationCode, dose }));
  });
}

function doseOf(item: ImmunisationItem): number {
  return item.doseNumber ?? 0;
}
