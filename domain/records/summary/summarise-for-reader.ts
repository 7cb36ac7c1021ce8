import { clusterItems } from '@/domain/records/history/cluster-items';
import { screenAnswer } from '@/domain/records/history/screen-answer';
import type { Source, SourceAnswer } from '@/domain/records/source';
import { buildSummary } from '@/domain/records/summary/build-summary';
import type { SummaryBundle, SummaryInput } from '@/domain/records/summary/build-summary';
import type { HistoryReader } from '@/domain/records/view/view-for-reader';

type Compiled = Omit<SummaryInput, 'entries' | 'sources' | 'withheld'>;

/** The summary of what this reader is shown, and nothing beyond: masked entries have no content to summarise. */
export function summariseForReader(sources: readonly Source[], answers: readonly SourceAnswer[], { withheld }: Pick<HistoryReader, 'withheld'>, compiled: Compiled): SummaryBundle {
  return buildSummary({ ...compiled, entries: clusterItems(answers.flatMap((answer) => screenAnswer(answer).items)), sources, withheld });
}
