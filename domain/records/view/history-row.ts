import { conceptName } from '@/domain/records/concept';
import type { Change } from '@/domain/records/history/find-changes';
import type { HistoryEntry } from '@/domain/records/history/history-entry';
import { hospitalsOf } from '@/domain/records/history/history-entry';
import type { Factor } from '@/domain/records/laboratory/analyte';
import { convertValue } from '@/domain/records/laboratory/convert-value';
import type { Conversion, ConversionNote } from '@/domain/records/laboratory/convert-value';
import { identifyAnalyte } from '@/domain/records/laboratory/identify-analyte';
import { judgeResult } from '@/domain/records/laboratory/judge-result';
import type { Judgement } from '@/domain/records/laboratory/judge-result';
import { readValue } from '@/domain/records/laboratory/read-value';
import type { MeasurementItem, RecordItem, RecordKind, VisitClass } from '@/domain/records/record';

/** One row of the history as a screen draws it: plain, and without any number that names the person at a hospital. */
export type HistoryRow = {
  key: string;
  kind: RecordKind;
  title: string;
  /** A result as its report says it; null for kinds without one. */
  value: string | null;
  /** Dosage, conclusion, department: what the source adds in its own words. */
  detail: string | null;
  at: string | null;
  day: string | null;
  hospitals: readonly string[];
  judgement: Judgement | null;
  /** Withdrawn by its source as an error. */
  struck: boolean;
  denied: boolean;
  visitClass: VisitClass | null;
  current: boolean | null;
  /** Keys of the problems it belongs to. */
  problems: readonly string[];
  change: Change['change'] | null;
  reports: readonly RowReport[];
};

/** One hospital's telling of it: the whole story of a number. */
export type RowReport = {
  hospital: string;
  name: string;
  at: string | null;
  issued: string | null;
  receivedAt: string;
  confirmedAt: string;
  value: string | null;
  range: string | null;
  flags: readonly string[];
  conversion: { number: number; unit: string; factor: Factor; notes: readonly ConversionNote[] } | { refused: Extract<Conversion, { converted: false }>['reason'] } | null;
  panel: string | null;
  specimen: string | null;
  method: string | null;
  final: boolean;
  version: string | null;
  resourceType: string;
  /** The document behind it, by its row key; null where there is none to open. */
  document: string | null;
  /** The images behind it in their hospital's own viewer, by its row key; null where there is no way that is safe. */
  images: string | null;
  /** The first twelve digits: enough to compare by eye. */
  hash: string;
};

/** What a row draws from beside its entry. */
export type RowContext = { problemsOf: ReadonlyMap<string, readonly string[]>; changes: ReadonlyMap<string, Change['change']> };

export function toRow(entry: HistoryEntry, { problemsOf, changes }: RowContext): HistoryRow {
  const { lead } = entry;

  return {
    key: rowKey(entry.id),
    kind: entry.kind,
    ...describeItem(lead),
    at: entry.at,
    day: entry.day,
    hospitals: hospitalsOf(entry),
    judgement: isMeasured(lead) ? judgeResult(lead) : null,
    struck: lead.enteredInError,
    denied: (lead.kind === 'allergy' && (lead.polarity === 'denied' || lead.verification === 'refuted')) || (lead.kind === 'problem' && lead.verification === 'refuted'),
    visitClass: lead.kind === 'visit' ? lead.visitClass : null,
    current: lead.kind === 'medication' ? lead.current : null,
    problems: problemsOf.get(entry.id) ?? [],
    change: changes.get(entry.id) ?? null,
    reports: entry.members.map(toReport),
  };
}

/**
 * A short name for a row, the same in every answer (FNV-1a, 53 bits). The
 * network's own name of a resource often holds the hospital's patient number,
 * which has no business in a browser.
 */
export function rowKey(id: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (const character of id) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 16), 0x01000193) >>> 0;
  }
  return ((high >>> 11) * 2 ** 32 + low).toString(36);
}

function describeItem(item: RecordItem): Pick<HistoryRow, 'title' | 'value' | 'detail'> {
  switch (item.kind) {
    case 'visit':
      return { title: item.reasons.map(conceptName).join(' · '), value: null, detail: item.department };
    case 'laboratory':
    case 'vital-sign':
    case 'statement':
      return { title: conceptName(item.concept), value: item.value?.text ?? null, detail: item.panel };
    case 'report':
      return { title: conceptName(item.concept), value: null, detail: item.conclusion };
    case 'imaging':
      return { title: conceptName(item.concept), value: null, detail: [...item.modalities, item.bodySite].filter(Boolean).join(' · ') || null };
    case 'medication':
      return { title: conceptName(item.concept), value: null, detail: item.dosage };
    case 'allergy':
      return { title: item.substance ? conceptName(item.substance) : '', value: null, detail: item.reactions.join(' · ') || null };
    case 'immunisation':
      return { title: conceptName(item.vaccine), value: item.doseNumber?.toString() ?? null, detail: item.lotNumber };
    case 'problem':
    case 'procedure':
    case 'order':
      return { title: conceptName(item.concept), value: null, detail: null };
    case 'document':
      return { title: item.title, value: null, detail: item.typeCode };
    case 'demographics':
      return { title: '', value: null, detail: null };
  }
}

function toReport(item: RecordItem): RowReport {
  const { provenance, times } = item;
  const measured = isMeasured(item) ? item : null;
  const { title, value } = describeItem(item);

  return {
    hospital: provenance.organisationCode,
    name: title,
    at: times.effective,
    issued: times.issued,
    receivedAt: provenance.receivedAt,
    confirmedAt: provenance.lastConfirmedAt,
    value,
    range: measured ? rangeText(measured) : null,
    flags: measured?.flags ?? [],
    conversion: measured ? convertReport(measured) : null,
    panel: measured?.panel ?? null,
    specimen: measured?.specimen ?? null,
    method: measured?.method ?? null,
    final: measured?.final ?? (item.kind === 'report' ? item.final : true),
    version: provenance.versionId,
    resourceType: provenance.resourceType,
    document: (item.kind === 'document' || item.kind === 'report') && item.attached ? rowKey(item.id) : null,
    images: item.kind === 'imaging' && item.viewerUrl !== null ? rowKey(item.id) : null,
    hash: provenance.hash.slice(0, 12),
  };
}

/** The range as printed; structured bounds where nothing was. */
function rangeText({ ranges }: MeasurementItem): string | null {
  const texts = ranges.map(({ text, low, high, unit }) => text ?? `${low ?? ''}–${high ?? ''}${unit ? ` ${unit}` : ''}`);

  return texts.length === 0 ? null : texts.join('; ');
}

function convertReport(item: MeasurementItem): RowReport['conversion'] {
  const identified = identifyAnalyte(item);
  const read = item.value ? readValue(item.value) : null;
  if (!identified || read?.type !== 'number') return null;

  const converted = convertValue(read.number, read.unit, identified);
  return converted.converted ? { number: converted.number, unit: converted.unit, factor: converted.factor, notes: converted.notes } : { refused: converted.reason };
}

function isMeasured(item: RecordItem): item is MeasurementItem {
  return item.kind === 'laboratory' || item.kind === 'vital-sign' || item.kind === 'statement';
}
