import { identifyEvent } from '@/domain/records/history/event-identity';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import { isSameEvent } from '@/domain/records/history/is-same-event';
import type { ItemReport } from '@/domain/records/history/is-same-event';
import type { RecordItem } from '@/domain/records/record';
import { readTime, timeOf } from '@/domain/records/time';
import type { TimePrecision } from '@/domain/records/time';

type Event = [lead: ItemReport, ...others: ItemReport[]];

const VAGUENESS: Record<TimePrecision | 'never', number> = { second: 0, minute: 1, day: 2, month: 3, year: 4, never: 5 };

/**
 * One row per real event, nothing dropped: every item is in exactly one entry.
 * The precise reports found the events; a vaguer one joins where exactly one
 * event fits and otherwise stands alone, so a doubt never merges two events.
 * Items are taken in an order of their own, so sources may answer in any.
 */
export function clusterItems(items: readonly RecordItem[]): readonly HistoryEntry[] {
  const buckets = Map.groupBy(toReports(items), bucketOf);

  return [...buckets.values()].flatMap(joinReports).map(toEntry);
}

function toReports(items: readonly RecordItem[]): readonly ItemReport[] {
  return [...Map.groupBy(items, (item) => item.id).values()].flatMap((arrived) => {
    const versions = arrived.toSorted((one, other) => compare(versionKey(other), versionKey(one)));
    const [item] = versions;

    return item ? [{ item, versions, identity: identifyEvent(item), time: readTime(timeOf(item.times)) }] : [];
  });
}

function versionKey({ provenance }: RecordItem): string {
  return `${provenance.receivedAt}|${provenance.versionId ?? ''}|${provenance.hash}`;
}

function bucketOf({ identity, time, item }: ItemReport): string {
  if (identity.timing !== 'event') return identity.subject;
  // A month is too wide to say that two events are one.
  return `${identity.subject}|${time?.day ?? `alone|${item.id}`}`;
}

function joinReports(reports: readonly ItemReport[]): readonly Event[] {
  const events: Event[] = [];

  for (const report of reports.toSorted(comparePrecision)) {
    const fitting = events.filter((event) => event.every((member) => isSameEvent(member, report)));
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(report);
    else events.push([report]);
  }
  return events;
}

// The surest first: precise in time, saying most details, in a known unit; then by the network's name of it.
function comparePrecision(one: ItemReport, other: ItemReport): number {
  return vagueness(one) - vagueness(other) || silences(one) - silences(other) || compare(one.item.id, other.item.id);
}

function vagueness({ time }: ItemReport): number {
  return VAGUENESS[time?.precision ?? 'never'];
}

function silences({ identity }: ItemReport): number {
  return identity.details.filter((detail) => detail === null).length + (identity.amount?.hasUnit === false ? 1 : 0);
}

function toEntry(event: Event): HistoryEntry {
  const [lead] = event;

  return {
    id: lead.item.id,
    kind: lead.item.kind,
    lead: lead.item,
    members: event.flatMap((report) => report.versions),
    at: timeOf(lead.item.times),
    day: lead.time?.day ?? null,
    start: lead.time?.start ?? null,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
