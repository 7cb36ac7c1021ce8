import { assembleHistory } from '@/domain/records/history/assemble-history';
import type { PayloadIdentifier } from '@/domain/records/record';
import type { MaskedItem, WithheldCategory } from '@/domain/records/sharing/share-items';
import type { Source, SourceAnswer } from '@/domain/records/source';
import { drawHistory } from '@/domain/records/view/history-view';
import type { HistoryView } from '@/domain/records/view/history-view';

/** What decides, beside the answers, what this reader is told. */
export type HistoryReader = {
  /** Kinds of record that the rules keep back as a whole. */
  withheld: readonly WithheldCategory[];
  /** The person's live identifiers in the index. */
  known: readonly PayloadIdentifier[];
  /** ISO 8601; null for a first look. */
  lastLookedAt: string | null;
};

/**
 * The history as this reader may see it. Answers come shared already, so that
 * nothing kept back can be inferred from a contradiction, a count or a row's
 * other reports.
 * @param now ms since 1970.
 */
export function viewForReader(sources: readonly Source[], answers: readonly (SourceAnswer & { masked: readonly MaskedItem[] })[], reader: HistoryReader, now: number): HistoryView {
  const history = assembleHistory({ answers, sources, known: reader.known, now });

  return drawHistory({ history, sources, masked: answers.flatMap(({ masked }) => masked), withheld: reader.withheld, lastLookedAt: reader.lastLookedAt });
}
