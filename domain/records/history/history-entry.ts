import type { RecordItem, RecordKind } from '@/domain/records/record';

/** One real event or lasting fact: one row on screen, every report of it one click away. */
export type HistoryEntry = {
  /** The lead's item id. */
  id: string;
  kind: RecordKind;
  lead: RecordItem;
  /** Lead first; never empty, and no item is in two entries. */
  members: readonly RecordItem[];
  /** As the lead's source wrote it. */
  at: string | null;
  /** `YYYY-MM-DD` in Asia/Shanghai; null where no source says a day. */
  day: string | null;
  /** ms since 1970 for ordering, null without any time. */
  start: number | null;
};

/** Codes of the hospitals that report it, sorted. */
export function hospitalsOf(entry: HistoryEntry): readonly string[] {
  return [...new Set(entry.members.map((member) => member.provenance.organisationCode))].toSorted();
}
